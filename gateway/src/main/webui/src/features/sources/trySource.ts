import { useQuery } from '@tanstack/react-query';
import { post } from '../../api/client';
import type { SourceTrial } from '../../api/model';

/** Fetches a source once and takes nothing. Asked once: somebody else's server answers. */
export const useTrial = (source: string) =>
  useQuery({
    queryKey: ['trial', source],
    queryFn: () => post<SourceTrial>(`/api/sources/${encodeURIComponent(source)}/try`),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
