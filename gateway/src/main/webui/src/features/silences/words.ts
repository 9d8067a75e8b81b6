import type { Level, Silence } from '../../api/model';

type Name = (id: string) => string;

/** "Idlib offensive in Libya, up to WARNING". */
export function heldSentence({ problems, theaters, upToLevel }: Pick<Silence, 'problems' | 'theaters' | 'upToLevel'>, problem: Name, theater: Name): string {
  const what = problems.length === 0 ? 'all problems' : problems.map(problem).join(', ');
  const where = theaters.length === 0 ? '' : ` in ${theaters.map(theater).join(', ')}`;
  return `${what}${where}, ${upTo(upToLevel)}`;
}

export const upTo = (level: Level): string => (level === 'CRITICAL' ? 'every level' : `up to ${level}`);

const MINUTE = 60_000;

/** How long, in the largest unit that fits: "2 h 15 min", "3 d 4 h". */
export function lasting(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / MINUTE));
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = days > 0 ? [`${days} d`, hours > 0 ? `${hours} h` : ''] : hours > 0 ? [`${hours} h`, rest > 0 ? `${rest} min` : ''] : [`${rest} min`];
  return parts.filter((part) => part !== '').join(' ');
}
