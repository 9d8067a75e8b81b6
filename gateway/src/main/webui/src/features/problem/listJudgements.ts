import { useQuery } from '@tanstack/react-query';
import { getAll } from '../../api/client';
import { keys } from '../../api/keys';
import type { Judgement } from '../../api/model';

/** What analysts judged of a problem, the newest first. */
export const useJudgements = (board: string, problem: string) =>
  useQuery({
    queryKey: keys.judgements(board, problem),
    queryFn: () => getAll<Judgement>(`/api/problems/${encodeURIComponent(problem)}/judgements`, { board }),
    // Recorded first, applied a moment later: the list catches up by itself.
    refetchInterval: 10_000,
  });
