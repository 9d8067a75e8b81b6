import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../api/client';
import { query } from '../../api/http';
import { keys } from '../../api/keys';
import type { Alert } from '../../api/model';

/** Says that the watch has seen an alert. */
export function useAcknowledge(board: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, comment }: { id: string; comment?: string }) =>
      post<Alert>(`/api/alerts/${encodeURIComponent(id)}/acknowledge${query({ board })}`, comment ? { comment } : {}),
    onSuccess: async (_alert, { id }) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.alerts(board) }),
        client.invalidateQueries({ queryKey: keys.alert(board, id) }),
      ]);
    },
  });
}
