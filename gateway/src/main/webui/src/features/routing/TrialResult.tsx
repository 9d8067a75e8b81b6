import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { RoutingTrial } from '../../api/model';
import { Empty } from '../../ui/states';
import { Time } from '../../ui/times';

type Tried = RoutingTrial['alerts'][number];

const sum = (alerts: Tried[], of: (alert: Tried) => number): number => alerts.reduce((total, alert) => total + of(alert), 0);

/** Who would have been told of which alert, and what the tree that routes now does otherwise. */
export function TrialResult({ trial }: { trial: RoutingTrial }) {
  const { alerts } = trial;
  if (alerts.length === 0) {
    return <Empty title="No alerts">None came to the live board in these days.</Empty>;
  }
  const told = sum(alerts, (alert) => alert.told.length);
  const newly = sum(alerts, (alert) => alert.told.filter((one) => one.newly).length);
  const gone = sum(alerts, (alert) => alert.noLonger.length);
  const columns = { at: 'When', alert: 'Alert', told: 'Told' };
  return (
    <>
      <p role="status">
        {alerts.length} alerts{trial.truncated && ' (the newest; there are more)'}, {told} messages; {newly} of them new, {gone} of today’s no longer sent.
      </p>
      <Table aria-label="Who would have been told" variant="compact" gridBreakPoint="grid-md">
        <Thead>
          <Tr>
            <Th>{columns.at}</Th>
            <Th width={40}>{columns.alert}</Th>
            <Th width={40}>{columns.told}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {alerts.map((alert) => (
            <Tr key={alert.id}>
              <Td dataLabel={columns.at}>
                <Time at={alert.receivedAt} />
              </Td>
              <Td dataLabel={columns.alert}>
                <div>
                  {alert.problemTitle}
                  <div className="tocsin-quiet">
                    {alert.fromLevel} to {alert.toLevel}
                  </div>
                </div>
              </Td>
              <Td dataLabel={columns.told}>
                <div>
                  {alert.told.length + alert.noLonger.length === 0 && <span className="tocsin-quiet">nobody</span>}
                  {alert.told.map((one) => (
                    <Label key={one.subscription} isCompact className="tocsin-audience" color={one.newly ? 'green' : 'grey'} title={`${one.way}; ${one.owner}`}>
                      {one.newly && 'new: '}
                      {one.name} ({one.sees})
                    </Label>
                  ))}
                  {alert.noLonger.map((one) => (
                    <Label key={one.subscription} isCompact className="tocsin-audience" color="red" title={`${one.way}; ${one.owner}`}>
                      no longer: {one.name}
                    </Label>
                  ))}
                </div>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </>
  );
}
