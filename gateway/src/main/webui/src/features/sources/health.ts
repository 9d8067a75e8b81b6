import type { Source } from '../../api/model';

/** How a source goes, in the order in which somebody should look at it. */
export type Health = 'failing' | 'overdue' | 'fetching' | 'waiting' | 'paused' | 'sent';

const order: Health[] = ['failing', 'overdue', 'fetching', 'waiting', 'paused', 'sent'];

export const words: Record<Health, string> = {
  failing: 'Failing',
  overdue: 'Overdue',
  fetching: 'Fetching now',
  waiting: 'Running',
  paused: 'Paused',
  sent: 'Sent to us',
};

/** One word for it: a source that cannot be fetched says why, so that comes before its silence. */
export function healthOf(source: Source): Health {
  const state = source.fetch?.state;
  if (state === 'failing') {
    return 'failing';
  }
  if (source.overdue) {
    return 'overdue';
  }
  return state ?? 'sent';
}

export const isTrouble = (source: Source): boolean => ['failing', 'overdue'].includes(healthOf(source));

/** Trouble first; those alike by name. */
export const byUrgency = (sources: Source[]): Source[] =>
  [...sources].sort((one, other) => order.indexOf(healthOf(one)) - order.indexOf(healthOf(other)) || one.name.localeCompare(other.name, 'en'));

/** "2 need attention: ACLED, GDELT. 4 are fetched, 1 paused." */
export function inShort(sources: Source[]): string {
  const trouble = byUrgency(sources).filter(isTrouble);
  const fetched = sources.filter(({ fetch }) => fetch != null && fetch.state !== 'paused').length;
  const paused = sources.filter(({ fetch }) => fetch?.state === 'paused').length;
  const first =
    trouble.length === 0
      ? 'None needs attention.'
      : `${trouble.length} ${trouble.length === 1 ? 'needs' : 'need'} attention: ${trouble.map(({ name }) => name).join(', ')}.`;
  return `${first} ${fetched} of ${sources.length} fetched, ${paused} paused.`;
}

/** Refusals, most frequent first: "12 future, 3 too-large". */
export const refusalsInShort = (refusals: Record<string, number>): string =>
  Object.entries(refusals)
    .sort(([, one], [, other]) => other - one)
    .map(([reason, count]) => `${count.toLocaleString('en')} ${reason}`)
    .join(', ');
