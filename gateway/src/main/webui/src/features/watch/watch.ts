import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../../api/client';
import { keys } from '../../api/keys';
import type { EscalationPolicy, LogEntry, Roster } from '../../api/model';

export const useRoster = () => useQuery({ queryKey: keys.roster, queryFn: () => get<Roster>('/api/roster'), refetchInterval: 60_000 });

export const useEscalation = () => useQuery({ queryKey: keys.escalation, queryFn: () => get<EscalationPolicy>('/api/escalation') });

export const useLog = () =>
  useQuery({ queryKey: keys.log, queryFn: async () => (await get<{ items: LogEntry[] }>('/api/log?limit=50')).items, refetchInterval: 30_000 });

export function useWriteLog() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => post<LogEntry>('/api/log', { text }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.log }),
  });
}
