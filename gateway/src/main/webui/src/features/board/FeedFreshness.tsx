import { ExpandableSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import type { Source } from '../../api/model';
import { useMay } from '../../api/permissions';
import { useSources } from '../../api/sources';
import { Hint, meanings } from '../../ui/Hint';
import { ErrorNotice } from '../../ui/states';
import { formatSpan, Time } from '../../ui/times';

/** How fresh the feeds are: a line that says what matters, and the list behind it. */
export function FeedFreshness({ board, clock }: { board: string; clock: string | null }) {
  const may = useMay('seeSources');
  const sources = useSources(board);
  const [open, setOpen] = useState(false);
  if (!may) {
    return null;
  }
  if (sources.data === undefined) {
    return sources.error === null ? null : (
      <ErrorNotice what="Feed freshness" error={sources.error} onRetry={() => void sources.refetch()} />
    );
  }
  const overdue = sources.data.filter((source) => source.overdue);
  return (
    <ExpandableSection
      className={overdue.length > 0 ? 'tocsin-feeds tocsin-feeds--overdue' : 'tocsin-feeds'}
      toggleText={freshnessLine(sources.data, clock)}
      isExpanded={open}
      onToggle={(_event, expanded) => setOpen(expanded)}
    >
      <SourceTable sources={sources.data} clock={clock} />
    </ExpandableSection>
  );
}

/** "Feeds: 1 overdue (UCDP, 46 days) · last report 4 minutes ago from Reuters · 9 never heard". */
export function freshnessLine(sources: Source[], clock: string | null): string {
  const heard = sources.filter((source) => source.lastHeardAt != null).sort((a, b) => age(a, clock) - age(b, clock));
  const overdue = sources.filter((source) => source.overdue);
  const [newest] = heard;
  return [
    overdue.length > 0
      ? `Feeds: ${overdue.length} overdue (${overdue.map((one) => nameAndAge(one, clock)).join(', ')})`
      : 'Feeds: none overdue',
    newest === undefined ? 'nothing heard yet' : `last report ${formatSpan(age(newest, clock))} ago from ${newest.name}`,
    `${heard.length} of ${sources.length} heard`,
  ].join(' · ');
}

const nameAndAge = (source: Source, clock: string | null): string =>
  source.lastHeardAt == null ? source.name : `${source.name}, ${formatSpan(age(source, clock))}`;

/** Ages are told by the board's clock: in an exercise of 2019 a feed of that day is fresh. */
const age = (source: Source, clock: string | null): number =>
  Math.max(0, (clock === null ? Date.now() : Date.parse(clock)) - Date.parse(source.lastHeardAt ?? ''));

function SourceTable({ sources, clock }: { sources: Source[]; clock: string | null }) {
  const columns = { source: 'Source', reliability: 'Reliability', heard: 'Last heard', allowance: 'May be silent for', reports: 'Reports' };
  return (
    <Table aria-label="Sources" variant="compact" gridBreakPoint="grid-md" borders={false}>
      <Thead>
        <Tr>
          <Th>{columns.source}</Th>
          <Th>{columns.reliability}</Th>
          <Th>{columns.heard}</Th>
          <Th>{columns.allowance}</Th>
          <Th>{columns.reports}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {sources.map((source) => (
          <Tr key={source.id}>
            <Td dataLabel={columns.source}>{source.name}</Td>
            <Td dataLabel={columns.reliability}>
              <Hint meaning={meanings.grade}>{source.reliability}</Hint>
            </Td>
            <Td dataLabel={columns.heard}>
              <div>
                {source.lastHeardAt == null ? (
                  'never'
                ) : (
                  <>
                    {formatSpan(age(source, clock))} ago, <Time at={source.lastHeardAt} />
                  </>
                )}
                {source.overdue && <strong className="tocsin-overdue"> overdue</strong>}
              </div>
            </Td>
            <Td dataLabel={columns.allowance}>
              {source.allowanceHours == null ? 'any time' : formatSpan(source.allowanceHours * 3_600_000)}
            </Td>
            <Td dataLabel={columns.reports}>{source.reports.toLocaleString('en')}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
