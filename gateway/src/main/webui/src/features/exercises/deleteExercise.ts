import { useMutation, useQueryClient } from '@tanstack/react-query';
import { remove } from '../../api/client';
import { keys } from '../../api/keys';

/** Begins a deletion; the list shows it as being deleted until every service has. */
export function useDeleteExercise() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove(`/api/exercises/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.exercises }),
  });
}
