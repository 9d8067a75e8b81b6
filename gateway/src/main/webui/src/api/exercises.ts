import { useQuery } from '@tanstack/react-query';
import { getAll } from './client';
import { keys } from './keys';
import type { Exercise } from './model';
import { useMay } from './permissions';

/** All exercises, newest first; looked at more often while one is being deleted or fed. */
export function useExercises() {
  const may = useMay('seeExercises');
  return useQuery({
    queryKey: keys.exercises,
    queryFn: async () => {
      const exercises = await getAll<Exercise>('/api/exercises');
      return exercises.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    },
    enabled: may,
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state !== 'open') === true ? 2_000 : 30_000),
  });
}
