import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getAll, post } from '../../api/client';
import { query } from '../../api/http';
import { keys } from '../../api/keys';
import type { NewRuling, Problem, ReportCitation, Ruling } from '../../api/model';

/** How long the board's owner usually needs to apply a record. */
const APPLIED_MS = 1_500;

/** What officers ruled on the reports of a board, the newest first. */
export const useRulings = (board: string) =>
  useQuery({
    queryKey: keys.rulings(board),
    queryFn: () => getAll<Ruling>('/api/rulings', { board }),
    // Recorded first, applied a moment later: the list catches up by itself.
    refetchInterval: 10_000,
  });

/** Says whether two reports tell of the same event. */
export function useRule(board: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ruling: NewRuling) => post<Ruling>(`/api/rulings${query({ board })}`, ruling),
    onSuccess: async () => {
      await new Promise((resolve) => setTimeout(resolve, APPLIED_MS));
      await client.invalidateQueries({ queryKey: keys.board(board) });
    },
  });
}

/** Every report that a problem's explanation cites, each once, the weightiest first. */
export function citedReports(problem: Problem): ReportCitation[] {
  const cited = problem.contributions.flatMap((one) => one.clusters ?? []).flatMap((cluster) => cluster.reports);
  return [...new Map(cited.map((report) => [report.id, report])).values()];
}
