import type { Subscription } from '../../api/model';

type Filter = Subscription['filter'];
type Naming = (id: string) => string;

/** What a subscription asks for, as a sentence. */
export function filterSentence(filter: Filter, problemName: Naming, theaterName: Naming): string {
  const { problems = [], theaters = [], minLevel, exercises } = filter;
  const subjects = [
    problems.length > 0 ? problems.map(problemName).join(', ') : 'every problem',
    ...(theaters.length > 0 ? [`in ${theaters.map(theaterName).join(', ')}`] : []),
  ];
  const level = minLevel === undefined || minLevel === 'NORMAL' ? 'every level' : `${minLevel} and above`;
  return `${subjects.join(' ')}; ${level}; ${exercises ? 'exercises too' : 'no exercises'}`;
}

/** Where it goes. */
export const destination = ({ channel }: Subscription): string => channel.address ?? channel.url ?? '';
