import type { EscalationPolicy } from '../../api/model';

const unit: Record<string, string> = { D: 'd', H: 'h', M: 'min', S: 's' };

/** "PT1H30M" as "1 h 30 min". */
export function duration(iso: string): string {
  return [...iso.matchAll(/(\d+(?:\.\d+)?)([DHMS])/g)].map(([, number, letter]) => `${number ?? ''} ${unit[letter ?? ''] ?? ''}`).join(' ');
}

const named = (whom: string): string => (whom === 'on-watch' ? 'who is on watch' : whom);

/** Who is called when, a sentence a step. */
export function policySentences({ fromLevel, steps, remindEvery, mostReminders }: EscalationPolicy): string[] {
  if (steps.length === 0) {
    return ['Nobody is called.'];
  }
  const level = fromLevel === 'CRITICAL' ? 'CRITICAL' : `${fromLevel} or above`;
  const calls = steps.map(({ after, whom }) => `${duration(after)} after an alert of ${level} that nobody acknowledged: ${whom.map(named).join(' and ')}.`);
  return mostReminders === 0 ? calls : [...calls, `Then again every ${duration(remindEvery)}, ${mostReminders} times at most.`];
}
