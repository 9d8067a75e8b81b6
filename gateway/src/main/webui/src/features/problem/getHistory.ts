import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { query } from '../../api/http';
import { keys } from '../../api/keys';
import type { ProblemHistory } from '../../api/model';

/** How far back a chart looks. */
export const ranges = { '7 days': 7, '30 days': 30, '90 days': 90, '1 year': 365, All: null } as const;
export type Range = keyof typeof ranges;

/** A problem's score over time; `until` is the board's time, which in an exercise is long past. */
export function useHistory(board: string, id: string, range: Range, until: string | null | undefined) {
  const days = ranges[range];
  const from = days === null || until == null ? undefined : new Date(Date.parse(until) - days * 86_400_000).toISOString();
  return useQuery({
    queryKey: [...keys.history(board, id), range],
    queryFn: () => get<ProblemHistory>(`/api/problems/${encodeURIComponent(id)}/history${query({ board, from })}`),
    placeholderData: keepPreviousData,
  });
}
