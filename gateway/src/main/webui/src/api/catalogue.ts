import { useQuery } from '@tanstack/react-query';
import { getAll } from './client';
import { keys } from './keys';
import type { CatalogueVersion } from './model';

/** The versions of the catalogue, the newest first; it is the active one. */
export const useCatalogueVersions = () =>
  useQuery({ queryKey: keys.versions, queryFn: () => getAll<CatalogueVersion>('/api/catalogue') });
