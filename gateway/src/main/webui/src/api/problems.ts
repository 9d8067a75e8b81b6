import { useQuery } from '@tanstack/react-query';
import { getAll } from './client';
import { keys } from './keys';
import type { Problem } from './model';
import { useMay } from './permissions';

/** Every problem of a board with its assessment, without the clusters of the explanation. */
export function useProblems(board: string) {
  const streamed = useMay('followStream');
  return useQuery({
    queryKey: keys.problems(board),
    queryFn: () => getAll<Problem>('/api/problems', { board }),
    refetchInterval: streamed ? false : 30_000,
  });
}
