import { useQuery } from '@tanstack/react-query';
import { get } from './client';
import { keys } from './keys';
import type { Audience } from './model';

/** The audiences that one's subscriptions may stand in. */
export const useAudiences = () =>
  useQuery({ queryKey: keys.audiences, queryFn: async () => (await get<{ items: Audience[] }>('/api/audiences')).items });
