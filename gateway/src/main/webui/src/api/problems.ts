import { useQuery } from '@tanstack/react-query';
import { getAll } from './client';
import { keys } from './keys';
import type { Problem } from './model';

/** Every problem of a board with its assessment, without the clusters of the explanation. */
export const useProblems = (board: string) =>
  useQuery({ queryKey: keys.problems(board), queryFn: () => getAll<Problem>('/api/problems', { board }) });
