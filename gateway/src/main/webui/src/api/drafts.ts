import { useQuery } from '@tanstack/react-query';
import { getAll } from './client';
import { keys } from './keys';
import type { Draft } from './model';
import { useMay } from './permissions';

/** Catalogues that analysts try on boards of their own. */
export function useDrafts() {
  const may = useMay('seeDrafts');
  return useQuery({
    queryKey: keys.drafts,
    queryFn: () => getAll<Draft>('/api/catalogue/drafts'),
    enabled: may,
    refetchInterval: 30_000,
  });
}

/** Boards of drafts are known by their ids. */
export const isDraft = (board: string): boolean => board.startsWith('draft-');
