import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, getAll, post, remove } from '../../api/client';
import { keys } from '../../api/keys';
import type { Backtest } from '../../api/model';
import type { BacktestResult } from './result';

export const hasEnded = (one: Backtest): boolean => one.state !== 'queued' && one.state !== 'running';

/** Backtests, the newest first; looked at more often while one waits or runs. */
export const useBacktests = () =>
  useQuery({
    queryKey: keys.backtests,
    queryFn: () => getAll<Backtest>('/api/backtests'),
    refetchInterval: ({ state }) => (state.data?.every(hasEnded) === true ? 30_000 : 2_000),
  });

export const useBacktest = (id: string) =>
  useQuery({
    queryKey: keys.backtest(id),
    queryFn: () => get<Omit<Backtest, 'result'> & { result?: BacktestResult | null }>(`/api/backtests/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => (state.data !== undefined && hasEnded(state.data as Backtest) ? false : 2_000),
  });

export interface BacktestOrder {
  onsets: File;
  archives: File[];
  catalogueVersion: string;
  againstVersion: string;
  from: string;
  to: string;
}

export function useOrderBacktest() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: BacktestOrder) => {
      const form = new FormData();
      form.append('onsets', order.onsets);
      order.archives.forEach((archive) => form.append('archives', archive));
      for (const field of ['catalogueVersion', 'againstVersion', 'from', 'to'] as const) {
        if (order[field] !== '') {
          form.append(field, order[field]);
        }
      }
      return post<Backtest>('/api/backtests', form);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.backtests }),
  });
}

export function useCancelBacktest() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove(`/api/backtests/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.backtests }),
  });
}
