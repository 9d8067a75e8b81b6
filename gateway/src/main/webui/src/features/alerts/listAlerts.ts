import { useInfiniteQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { query } from '../../api/http';
import { keys } from '../../api/keys';
import type { Alert, AlertKind, Level, Page } from '../../api/model';

/** Which alerts to list; what is absent does not narrow. */
export interface AlertFilter {
  problem?: string | undefined;
  minLevel?: Level | undefined;
  kind?: AlertKind | undefined;
  acknowledged?: boolean | undefined;
}

export const useAlerts = (board: string, filter: AlertFilter) =>
  useInfiniteQuery({
    queryKey: [...keys.alerts(board), 'list', filter],
    queryFn: ({ pageParam }) => get<Page<Alert>>(`/api/alerts${query({ board, ...filter, limit: 50, cursor: pageParam })}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
