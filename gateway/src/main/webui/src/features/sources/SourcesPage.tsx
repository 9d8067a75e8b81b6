import { PageSection } from '@patternfly/react-core';
import { Table, Tbody, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useExercises } from '../../api/exercises';
import { LIVE } from '../../api/keys';
import type { Source } from '../../api/model';
import { useSources } from '../../api/sources';
import { PageHeading } from '../../ui/PageHeading';
import { Empty, ErrorNotice, Loaded } from '../../ui/states';
import { byUrgency, inShort } from './health';
import { useRunSource } from './runSource';
import { columns, SourceRow } from './SourceRow';
import { TrialDialog } from './TrialDialog';

/** Where reports come from, how well they come, and the switch to each. */
export function SourcesPage({ board }: { board: string }) {
  const sources = useSources(board);
  const exercise = useExercises().data?.find(({ id }) => id === board);
  const running = useRunSource(board, exercise === undefined ? LIVE : board);
  const [tried, setTried] = useState<Source | null>(null);
  return (
    <>
      <PageHeading title="Sources">{sources.data === undefined ? 'Where reports come from, and how well they come.' : inShort(sources.data)}</PageHeading>
      <PageSection>
        {running.error !== null && <ErrorNotice what={`${running.variables.deed === 'start' ? 'Not started' : 'Not paused'}: ${running.variables.source}`} error={running.error} />}
        <Loaded what="Sources" query={sources}>
          {(loaded) =>
            loaded.length === 0 ? (
              <Empty title="No sources">The catalogue names none.</Empty>
            ) : (
              <Table aria-label="Sources" variant="compact" gridBreakPoint="grid-lg">
                <Thead>
                  <Tr>
                    <Th width={20}>{columns.source}</Th>
                    <Th width={25}>{columns.state}</Th>
                    <Th width={15}>{columns.success}</Th>
                    <Th width={15}>{columns.items}</Th>
                    <Th modifier="nowrap">{columns.matching}</Th>
                    <Th width={15}>{columns.errors}</Th>
                    <Th screenReaderText="Actions" />
                  </Tr>
                </Thead>
                <Tbody>
                  {byUrgency(loaded).map((source) => (
                    <SourceRow
                      key={source.id}
                      source={source}
                      into={exercise?.name ?? null}
                      now={source.fetch == null && board !== LIVE ? null : sources.dataUpdatedAt}
                      busy={running.isPending}
                      onRun={(deed) => running.mutate({ source: source.id, deed })}
                      onTry={() => setTried(source)}
                    />
                  ))}
                </Tbody>
              </Table>
            )
          }
        </Loaded>
      </PageSection>
      {tried !== null && <TrialDialog source={tried} board={board} onClose={() => setTried(null)} />}
    </>
  );
}
