import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { query } from '../../api/http';
import { keys } from '../../api/keys';
import type { Timeline } from '../../api/model';

/** How far back a time line looks, in days. */
export const spans = { '7 days': 7, '30 days': 30, '90 days': 90, '1 year': 365 } as const;
export type Span = keyof typeof spans;

const DAY_MS = 86_400_000;
/** More than this is not for a screen. */
const MOST_PAGES = 10;

interface Question {
  board: string;
  problem: string | undefined;
  other: string | undefined;
  span: Span;
  /** The board's time, which in an exercise is long past; null while it is not known. */
  until: string | null;
}

/** What happened to a problem and to one beside it, up to the board's time. */
export function useTimeline({ board, problem, other, span, until }: Question) {
  // By the hour: a clock that ticks every second must not ask every second.
  const hour = until === null ? null : Math.floor(Date.parse(until) / 3_600_000);
  return useQuery({
    queryKey: [...keys.timeline(board, problem ?? ''), other ?? '', span, hour],
    enabled: problem !== undefined && until !== null,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
    queryFn: () => whole(board, problem ?? '', other, new Date(Date.parse(until ?? '') - spans[span] * DAY_MS).toISOString()),
  });
}

async function whole(board: string, problem: string, other: string | undefined, from: string): Promise<Timeline> {
  const path = `/api/problems/${encodeURIComponent(problem)}/timeline`;
  let timeline = await get<Timeline>(path + query({ board, with: other, from, limit: 500 }));
  for (let page = 1; page < MOST_PAGES && timeline.next != null; page++) {
    const next: Timeline = await get<Timeline>(path + query({ board, with: other, from, limit: 500, cursor: timeline.next }));
    timeline = { ...next, items: [...timeline.items, ...next.items] };
  }
  return timeline;
}
