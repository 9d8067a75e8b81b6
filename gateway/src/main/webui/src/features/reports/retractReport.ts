import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../api/client';
import { query } from '../../api/http';
import { keys } from '../../api/keys';
import type { Report } from '../../api/model';

/** Takes a report back, for good: what it added to any score goes out exactly. */
export function useRetract(board: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => post<Report>(`/api/reports/${encodeURIComponent(id)}/retract${query({ board })}`, { reason }),
    onSuccess: async (report) => {
      client.setQueryData(keys.report(board, id), report);
      await client.invalidateQueries({ queryKey: keys.reports(board) });
    },
  });
}
