import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post, put } from '../../api/client';
import { keys } from '../../api/keys';
import type { NewSubscription, Subscription } from '../../api/model';

/** Makes a subscription, or changes the one with this id. A webhook's secret is in the answer to the making, and never again. */
export function useSaveSubscription(id: string | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (content: NewSubscription) =>
      id === undefined
        ? post<Subscription>('/api/subscriptions', content)
        : put<Subscription>(`/api/subscriptions/${encodeURIComponent(id)}`, content),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.subscriptions }),
  });
}
