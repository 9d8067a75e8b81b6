import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { query } from '../../api/http';
import { keys } from '../../api/keys';
import type { Alert } from '../../api/model';

/** One alert with its frozen explanation; looked at again while something of it is still under way. */
export const useAlert = (board: string, id: string) =>
  useQuery({
    queryKey: keys.alert(board, id),
    queryFn: () => get<Alert>(`/api/alerts/${encodeURIComponent(id)}${query({ board })}`),
    refetchInterval: ({ state }) => (state.data?.deliveries.some((one) => one.state === 'pending') === true ? 5_000 : false),
  });
