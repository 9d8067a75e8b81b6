import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../api/client';
import { keys } from '../../api/keys';
import type { Exercise } from '../../api/model';

export function useCreateExercise() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => post<Exercise>('/api/exercises', { name }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.exercises }),
  });
}
