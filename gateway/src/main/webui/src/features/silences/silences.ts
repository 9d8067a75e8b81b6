import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, getAll, post, remove } from '../../api/client';
import { keys } from '../../api/keys';
import type { Inhibition, NewSilence, Silence } from '../../api/model';

/** Those that have not ended, and the newest that have. */
export const useSilences = () =>
  useQuery({
    queryKey: keys.silences,
    queryFn: async () => ({
      standing: await getAll<Silence>('/api/silences'),
      ended: (await get<{ items: Silence[] }>('/api/silences?ended=true&limit=20')).items,
    }),
    refetchInterval: 30_000,
  });

export const useInhibitions = () =>
  useQuery({ queryKey: keys.inhibitions, queryFn: async () => (await get<{ items: Inhibition[] }>('/api/inhibitions')).items });

export function useAddSilence() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (silence: NewSilence) => post<Silence>('/api/silences', silence),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.silences }),
  });
}

export function useEndSilence() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove(`/api/silences/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.silences }),
  });
}
