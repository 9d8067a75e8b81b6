import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, remove } from '../../api/client';
import { keys } from '../../api/keys';
import type { Rematch } from '../../api/model';

const OFTEN = 2_000;
const SELDOM = 30_000;

/** The newest first; looked at often while one runs. */
export const useRematches = () =>
  useQuery({
    queryKey: keys.rematches,
    queryFn: async () => (await get<{ items: Rematch[] }>('/api/catalogue/rematch')).items,
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'running') === true ? OFTEN : SELDOM),
  });

export function useOrderRematch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: { days: number; reason: string }) => post<Rematch>('/api/catalogue/rematch', order),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.rematches }),
  });
}

export function useCancelRematch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove(`/api/catalogue/rematch/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.rematches }),
  });
}
