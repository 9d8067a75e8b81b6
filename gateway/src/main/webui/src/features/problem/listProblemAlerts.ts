import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { query } from '../../api/http';
import { keys } from '../../api/keys';
import type { Alert, Page } from '../../api/model';

/** The newest alerts of a problem, for the marks on its chart and the list below it. */
export const useProblemAlerts = (board: string, problem: string) =>
  useQuery({
    queryKey: [...keys.alerts(board), 'of-problem', problem],
    queryFn: async () => (await get<Page<Alert>>(`/api/alerts${query({ board, problem, limit: 100 })}`)).items,
  });
