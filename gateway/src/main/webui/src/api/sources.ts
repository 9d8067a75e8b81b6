import { useQuery } from '@tanstack/react-query';
import { getAll } from './client';
import { keys } from './keys';
import type { Source } from './model';
import { useMay } from './permissions';

/** When each source was last heard on a board. */
export function useSources(board: string) {
  const may = useMay('seeSources');
  return useQuery({
    queryKey: keys.sources(board),
    queryFn: () => getAll<Source>('/api/sources', { board }),
    refetchInterval: 30_000,
    enabled: may,
  });
}

export type SourceName = (id: string) => string;

/** How a source is called; its id where that is not known. */
export function useSourceName(board: string): SourceName {
  const { data } = useSources(board);
  return (id) => data?.find((source) => source.id === id)?.name ?? id;
}
