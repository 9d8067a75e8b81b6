import { useQuery } from '@tanstack/react-query';
import { getAll } from './client';
import { keys } from './keys';
import type { Indicator } from './model';
import { useMay } from './permissions';

/** How an indicator is called on a board; its id where that is not known. */
export function useIndicatorName(board: string): (id: string) => string {
  const may = useMay('seeIndicators');
  const { data } = useQuery({
    queryKey: keys.indicators(board),
    queryFn: () => getAll<Indicator>('/api/indicators', { board }),
    staleTime: 300_000,
    enabled: may,
  });
  return (id) => data?.find((indicator) => indicator.id === id)?.title ?? id;
}
