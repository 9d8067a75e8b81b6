import { Label } from '@patternfly/react-core';
import { LIVE } from '../../api/keys';
import type { Route, Routing, RoutingTree } from '../../api/model';
import { useProblems } from '../../api/problems';
import { useTheaterName } from '../../api/theaters';
import { routeSentence } from './words';

interface Props {
  tree: RoutingTree;
  members: Routing['members'];
}

/** The tree as it is read: each branch in a sentence, with the audiences that it leads to. */
export function Branches({ tree, members }: Props) {
  return (
    <ul className="tocsin-branches">
      <Branch route={tree.root} tree={tree} members={members} />
    </ul>
  );
}

function Branch({ route, tree, members }: Props & { route: Route }) {
  const { data } = useProblems(LIVE);
  const theaterName = useTheaterName();
  const problemName = (id: string): string => data?.find((one) => one.id === id)?.title ?? id;
  const below = route.routes ?? [];
  return (
    <li>
      <strong>{route.name}</strong>
      <div className="tocsin-quiet">{routeSentence(route, problemName, theaterName)}</div>
      {(route.audiences ?? []).map((id) => (
        <AudienceLabel key={id} id={id} tree={tree} members={members} />
      ))}
      {below.length > 0 && (
        <ul className="tocsin-branches">
          {below.map((one) => (
            <Branch key={one.name} route={one} tree={tree} members={members} />
          ))}
        </ul>
      )}
    </li>
  );
}

function AudienceLabel({ id, tree, members }: Props & { id: string }) {
  const audience = tree.audiences.find((one) => one.id === id);
  const count = members.find((one) => one.audience === id)?.subscriptions ?? 0;
  return (
    <Label isCompact className="tocsin-audience" color={audience?.sees === 'evidence' ? 'blue' : 'grey'}>
      → {audience?.name ?? id} ({count})
    </Label>
  );
}
