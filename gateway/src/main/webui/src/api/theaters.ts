import { useQuery } from '@tanstack/react-query';
import { getAll } from './client';
import { keys } from './keys';
import type { Theater } from './model';

/** Theaters change with the catalogue only. */
export const useTheaters = () =>
  useQuery({ queryKey: keys.theaters, queryFn: () => getAll<Theater>('/api/theaters'), staleTime: 300_000 });

export type TheaterName = (id: string) => string;

/** How a theater is called; its id where that is not known. */
export function useTheaterName(): TheaterName {
  const { data } = useTheaters();
  return (id) => data?.find((theater) => theater.id === id)?.name ?? id;
}
