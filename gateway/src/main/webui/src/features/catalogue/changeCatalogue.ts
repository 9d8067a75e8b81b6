import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../../api/client';
import { query } from '../../api/http';
import { keys } from '../../api/keys';
import type { CatalogueComparison, CatalogueVersion } from '../../api/model';

/** What differs between two versions, item by item. */
export const useComparison = (from: number, to: number) =>
  useQuery({
    queryKey: keys.comparison(from, to),
    queryFn: () => get<CatalogueComparison>(`/api/catalogue/compare${query({ from, to })}`),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Lets a catalogue hold that comes as a zip of its directory. */
export function useApplyCatalogue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ zip, reason }: { zip: File; reason: string }) =>
      post<CatalogueVersion>(`/api/catalogue${query({ reason })}`, new Blob([zip], { type: 'application/zip' })),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Makes a new version that is equal to an earlier one. */
export function useGoBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: { to: number; reason: string }) => post<CatalogueVersion>('/api/catalogue/undo', wish),
    onSuccess: () => client.invalidateQueries(),
  });
}
