import type { Theater } from '../../api/model';
import { useTheaters } from '../../api/theaters';
import { Hint, meanings } from '../../ui/Hint';

/** How near a problem's theaters are to what each actor holds vital. */
export function CoreInterest({ theaters }: { theaters: string[] }) {
  const { data } = useTheaters();
  const interests = strongest((data ?? []).filter((theater) => theaters.includes(theater.id)));
  return (
    <Hint meaning={meanings.coreInterest}>
      {interests.length === 0 ? 'not stated' : interests.map(([actor, weight]) => `${named(actor)} ${percent(weight)}`).join(' · ')}
    </Hint>
  );
}

/** The greatest interest of each actor in any of the theaters, the most concerned first. */
export function strongest(theaters: Pick<Theater, 'coreInterest'>[]): [string, number][] {
  const byActor = new Map<string, number>();
  for (const theater of theaters) {
    for (const [actor, weight] of Object.entries(theater.coreInterest)) {
      byActor.set(actor, Math.max(weight, byActor.get(actor) ?? 0));
    }
  }
  return [...byActor].sort(([a, left], [b, right]) => right - left || a.localeCompare(b));
}

const named = (actor: string): string => actor.charAt(0).toUpperCase() + actor.slice(1);

const percent = (weight: number): string => `${Math.round(weight * 100)} %`;
