import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../api/client';
import { LIVE, keys } from '../../api/keys';
import type { SourceFetching } from '../../api/model';

/** Lets a source be fetched from now on, or rest. An exercise on screen is fed; else the catalogue says where to. */
export function useRunSource(board: string, feeds: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ source, deed }: { source: string; deed: 'start' | 'pause' }) =>
      post<SourceFetching>(`/api/sources/${encodeURIComponent(source)}/${deed}`, deed === 'start' && feeds !== LIVE ? { board: feeds } : undefined),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.sources(board) }),
  });
}
