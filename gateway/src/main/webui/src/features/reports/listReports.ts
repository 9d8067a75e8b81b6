import { useInfiniteQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { query } from '../../api/http';
import { keys } from '../../api/keys';
import type { Page, Report } from '../../api/model';

/** Reports of a board, newest first. */
export const useReports = (board: string, source: string | undefined) =>
  useInfiniteQuery({
    queryKey: [...keys.reports(board), { source }],
    queryFn: ({ pageParam }) => get<Page<Report>>(`/api/reports${query({ board, source, limit: 50, cursor: pageParam })}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
