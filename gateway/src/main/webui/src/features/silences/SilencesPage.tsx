import { Button, Card, CardBody, CardHeader, CardTitle, Label, PageSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { LIVE } from '../../api/keys';
import type { Inhibition, Silence } from '../../api/model';
import { useMay } from '../../api/permissions';
import { useProblems } from '../../api/problems';
import { useTheaterName } from '../../api/theaters';
import { PageHeading } from '../../ui/PageHeading';
import { Empty, ErrorNotice, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { SilenceDialog } from './SilenceDialog';
import { useEndSilence, useInhibitions, useSilences } from './silences';
import { heldSentence, lasting, upTo } from './words';

const states = { active: { word: 'in force', status: 'warning' }, pending: { word: 'planned', status: 'info' }, ended: { word: 'ended', status: 'success' } } as const;

/** What is held back at present, by whom, why and until when; and what holds others back by rule. */
export function SilencesPage() {
  const silences = useSilences();
  const inhibitions = useInhibitions();
  const may = useMay('silence');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeading title="Silences" aside={may && <Button onClick={() => setAdding(true)}>Hold alerts back</Button>}>
        Alerts that are known and looked after are held back, not lost: at the end subscribers are told where the problem stands then.
      </PageHeading>
      <PageSection>
        <Loaded what="Silences" query={silences}>
          {({ standing, ended }) => (
            <div className="tocsin-stack">
              {standing.length === 0 ? (
                <Empty title="Nothing is silenced">Every alert goes to whoever asked for it.</Empty>
              ) : (
                <SilenceTable label="Silences that stand" silences={standing} now={silences.dataUpdatedAt} mayEnd={may} />
              )}
              <Card>
                <CardHeader>
                  <CardTitle component="h2">Held back by rule</CardTitle>
                </CardHeader>
                <CardBody>
                  <Loaded what="The rules" query={inhibitions}>
                    {(rules) => (rules.length === 0 ? <Empty title="No rules" /> : <Rules rules={rules} />)}
                  </Loaded>
                </CardBody>
              </Card>
              {ended.length > 0 && (
                <Card>
                  <CardHeader>
                    <CardTitle component="h2">Ended</CardTitle>
                  </CardHeader>
                  <CardBody>
                    <SilenceTable label="Silences that ended" silences={ended} now={silences.dataUpdatedAt} mayEnd={false} />
                  </CardBody>
                </Card>
              )}
            </div>
          )}
        </Loaded>
      </PageSection>
      {adding && <SilenceDialog onClose={() => setAdding(false)} />}
    </>
  );
}

interface TableProps {
  label: string;
  silences: Silence[];
  now: number;
  mayEnd: boolean;
}

function useProblemName(): (id: string) => string {
  const { data } = useProblems(LIVE);
  return (id) => data?.find((one) => one.id === id)?.title ?? id;
}

function SilenceTable({ label, silences, now, mayEnd }: TableProps) {
  const problemName = useProblemName();
  const theaterName = useTheaterName();
  const end = useEndSilence();
  const columns = { what: 'Held back', why: 'Why', state: 'State', until: 'Until' };
  return (
    <>
      {end.error !== null && <ErrorNotice what="Not ended" error={end.error} />}
      <Table aria-label={label} variant="compact" gridBreakPoint="grid-md">
        <Thead>
          <Tr>
            <Th width={30}>{columns.what}</Th>
            <Th width={30}>{columns.why}</Th>
            <Th>{columns.state}</Th>
            <Th>{columns.until}</Th>
            {mayEnd && <Th screenReaderText="Actions" />}
          </Tr>
        </Thead>
        <Tbody>
          {silences.map((silence) => (
            <Tr key={silence.id}>
              <Td dataLabel={columns.what}>
                <div>
                  {heldSentence(silence, problemName, theaterName)}
                  {silence.board !== LIVE && <div className="tocsin-quiet">on board {silence.board}</div>}
                </div>
              </Td>
              <Td dataLabel={columns.why}>
                <div>
                  {silence.reason}
                  <div className="tocsin-quiet">
                    {silence.author}
                    {silence.kind === 'maintenance' && ', maintenance'}
                  </div>
                </div>
              </Td>
              <Td dataLabel={columns.state}>
                <Label isCompact status={states[silence.state].status}>
                  {states[silence.state].word}
                </Label>
              </Td>
              <Td dataLabel={columns.until}>
                <div>
                  <Time at={silence.endsAt} />
                  {silence.state === 'active' && <div className="tocsin-quiet">{lasting(Date.parse(silence.endsAt) - now)} left</div>}
                  {silence.state === 'pending' && (
                    <div className="tocsin-quiet">
                      from <Time at={silence.startsAt} />, in {lasting(Date.parse(silence.startsAt) - now)}
                    </div>
                  )}
                </div>
              </Td>
              {mayEnd && (
                <Td className="tocsin-action-cell">
                  <Button variant="secondary" size="sm" aria-label={`End: ${silence.reason}`} isDisabled={end.isPending} onClick={() => end.mutate(silence.id)}>
                    {silence.state === 'pending' ? 'Call it off' : 'End now'}
                  </Button>
                </Td>
              )}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </>
  );
}

function Rules({ rules }: { rules: Inhibition[] }) {
  const problemName = useProblemName();
  return (
    <ul className="tocsin-stack">
      {rules.map((rule) => (
        <li key={rule.id}>
          While <strong>{problemName(rule.source)}</strong> stands at {rule.fromLevel}
          {rule.fromLevel !== 'CRITICAL' && ' or above'}: {rule.problems.map(problemName).join(', ')}, {upTo(rule.upToLevel)}.
          <div className="tocsin-quiet">
            {rule.reason} ({rule.author})
          </div>
        </li>
      ))}
    </ul>
  );
}
