import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '../../api/client';
import { keys } from '../../api/keys';
import type { Routing, RoutingTree, RoutingTrial, RoutingVersions } from '../../api/model';

export const useRouting = () => useQuery({ queryKey: keys.routing, queryFn: () => get<Routing>('/api/routing') });

export const useRoutingVersions = () =>
  useQuery({ queryKey: keys.routingVersions, queryFn: async () => (await get<RoutingVersions>('/api/routing/versions')).items });

/** Who would have been told by a tree; without one, by the tree that routes now. */
export const useTryRouting = () =>
  useMutation({ mutationFn: (tree: RoutingTree | undefined) => post<RoutingTrial>('/api/routing/trials', tree === undefined ? {} : { tree }) });

export function useSaveRouting(version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ tree, note }: { tree: RoutingTree; note: string }) => put<Routing>('/api/routing', { version, tree, note }),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: keys.routing }), client.invalidateQueries({ queryKey: keys.audiences })]),
  });
}
