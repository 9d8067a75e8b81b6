import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { ApiError, query } from '../../api/http';
import { keys } from '../../api/keys';
import type { Report } from '../../api/model';

/** A report just accepted is matched a moment later: a few tries before "there is none". */
const TRIES_UNTIL_MATCHED = 6;

export const useReport = (board: string, id: string) =>
  useQuery({
    queryKey: keys.report(board, id),
    queryFn: () => get<Report>(`/api/reports/${encodeURIComponent(id)}${query({ board })}`),
    retry: (tries, error) => error instanceof ApiError && (error.status === 404 || error.passing) && tries < TRIES_UNTIL_MATCHED,
    retryDelay: 700,
  });
