import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { query } from '../../api/http';
import { keys } from '../../api/keys';
import type { Problem } from '../../api/model';

/** One problem with its whole explanation. */
export const useProblem = (board: string, id: string) =>
  useQuery({
    queryKey: keys.problem(board, id),
    queryFn: () => get<Problem>(`/api/problems/${encodeURIComponent(id)}${query({ board })}`),
  });
