import { useQuery } from '@tanstack/react-query';
import { getAll } from '../../api/client';
import { keys } from '../../api/keys';
import type { Subscription } from '../../api/model';

export const useSubscriptions = () =>
  useQuery({ queryKey: keys.subscriptions, queryFn: () => getAll<Subscription>('/api/subscriptions') });
