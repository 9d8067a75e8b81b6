import { useMutation, useQueryClient } from '@tanstack/react-query';
import { remove } from '../../api/client';
import { keys } from '../../api/keys';

export function useDeleteSubscription() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove(`/api/subscriptions/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.subscriptions }),
  });
}
