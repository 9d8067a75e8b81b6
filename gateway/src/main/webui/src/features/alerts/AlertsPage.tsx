import { Button, Label, PageSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import type { Alert } from '../../api/model';
import { useMay } from '../../api/permissions';
import { useTheaterName } from '../../api/theaters';
import { alertSentence } from '../../ui/alertWords';
import { LevelBadge } from '../../ui/LevelBadge';
import { PageHeading } from '../../ui/PageHeading';
import { Empty, ErrorNotice, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { useAcknowledge } from './acknowledgeAlert';
import { AlertFilters } from './AlertFilters';
import { useAlerts, type AlertFilter } from './listAlerts';
import { ToldInShort } from './Told';

interface Props {
  board: string;
  filter: AlertFilter;
  onFilter: (filter: AlertFilter) => void;
}

/** Every crossing of a threshold: what, when, who has seen it, who was told. */
export function AlertsPage({ board, filter, onFilter }: Props) {
  const alerts = useAlerts(board, filter);
  const acknowledge = useAcknowledge(board);
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <PageHeading title="Alerts" />
      <PageSection>
        <AlertFilters board={board} filter={filter} onFilter={onFilter} />
        {acknowledge.error !== null && <ErrorNotice what="Not acknowledged" error={acknowledge.error} />}
        <Loaded what="Alerts" query={alerts}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={narrowed ? 'No alert fits these filters' : 'No alerts yet'}>
                {narrowed ? 'Choose fewer filters to see more.' : 'When a problem crosses a threshold on this board, it is listed here.'}
              </Empty>
            ) : (
              <>
                <AlertTable alerts={items} busy={acknowledge.isPending} onAcknowledge={(id) => acknowledge.mutate({ id })} />
                {alerts.hasNextPage && (
                  <Button variant="link" isLoading={alerts.isFetchingNextPage} onClick={() => void alerts.fetchNextPage()}>
                    Show older alerts
                  </Button>
                )}
              </>
            );
          }}
        </Loaded>
      </PageSection>
    </>
  );
}

const columns = { level: 'Level', what: 'What happened', when: 'When', told: 'Who was told', seen: 'Acknowledged' };

interface TableProps {
  alerts: Alert[];
  busy: boolean;
  onAcknowledge: (id: string) => void;
}

function AlertTable({ alerts, busy, onAcknowledge }: TableProps) {
  const mayAcknowledge = useMay('acknowledge');
  const theaterName = useTheaterName();
  return (
    <Table aria-label="Alerts" variant="compact" gridBreakPoint="grid-lg" className="tocsin-alerts">
      <Thead>
        <Tr>
          <Th width={10}>{columns.level}</Th>
          <Th width={40}>{columns.what}</Th>
          <Th width={20}>{columns.when}</Th>
          <Th width={15}>{columns.told}</Th>
          <Th width={15}>{columns.seen}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {alerts.map((alert) => (
          <Tr key={alert.id}>
            <Td dataLabel={columns.level} className="tocsin-plain-cell">
              <LevelBadge level={alert.toLevel} />
            </Td>
            <Td dataLabel={columns.what} className="tocsin-plain-cell">
              <Link to="/alerts/$alertId" params={{ alertId: alert.id }} className="tocsin-board__title">
                {alert.problemTitle}
              </Link>{' '}
              {alert.exercise && (
                <Label isCompact color="purple">
                  exercise
                </Label>
              )}
              <div>
                {alertSentence(alert)}
                <span className="tocsin-quiet"> · {alert.theaters.map(theaterName).join(', ')}</span>
              </div>
              <div className="tocsin-quiet">{alert.reason}</div>
            </Td>
            <Td dataLabel={columns.when}>
              <Time at={alert.at} />
            </Td>
            <Td dataLabel={columns.told}>
              <ToldInShort deliveries={alert.deliveries} />
            </Td>
            <Td dataLabel={columns.seen}>
              {alert.acknowledgedBy != null ? (
                <div>
                  {alert.acknowledgedBy}
                  {alert.acknowledgedAt != null && (
                    <div className="tocsin-quiet">
                      <Time at={alert.acknowledgedAt} />
                    </div>
                  )}
                </div>
              ) : mayAcknowledge ? (
                <Button
                  variant="secondary"
                  size="sm"
                  isDisabled={busy}
                  onClick={() => onAcknowledge(alert.id)}
                  aria-label={`Acknowledge: ${alert.problemTitle}, ${alertSentence(alert)}`}
                >
                  Acknowledge
                </Button>
              ) : (
                'not yet'
              )}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
