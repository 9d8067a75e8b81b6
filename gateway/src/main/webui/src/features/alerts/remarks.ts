import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '../../api/client';
import { keys } from '../../api/keys';
import type { Remarks } from '../../api/model';

const of = (alert: string): string => `/api/alerts/${encodeURIComponent(alert)}`;

export const useRemarks = (alert: string) => useQuery({ queryKey: keys.remarks(alert), queryFn: () => get<Remarks>(`${of(alert)}/remarks`), refetchInterval: 30_000 });

export function useComment(alert: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => post<Remarks>(`${of(alert)}/remarks`, { text }),
    onSuccess: (remarks) => client.setQueryData(keys.remarks(alert), remarks),
  });
}

/** Gives the alert to an account, or to nobody. */
export function useAssign(alert: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (account: string | null) => put<Remarks>(`${of(alert)}/assignee`, { account }),
    onSuccess: (remarks) => client.setQueryData(keys.remarks(alert), remarks),
  });
}
