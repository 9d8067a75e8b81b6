import type { Subscription } from '../../api/model';

export type Gathering = Subscription['gathering'];
export type Weekday = NonNullable<Gathering['weekday']>;

/** When to tell, as the choices read. */
export const gatheringKinds: [Gathering['kind'], string][] = [
  ['each', 'At once'],
  ['burst', 'Bursts from one theater in one message'],
  ['hourly', 'Hourly digest'],
  ['daily', 'Daily digest'],
  ['weekly', 'Weekly digest'],
];

export const weekdays: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const weekdayName = (day: Weekday): string => `${day.charAt(0).toUpperCase()}${day.slice(1)}`;

/** "08:00". */
export const hourName = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

const MORNING = 8;

/** The same kind with what it needs, and with nothing that it does not. */
export function gatheringOf(kind: Gathering['kind'], hour: number | null | undefined, weekday: Weekday | null | undefined): Gathering {
  switch (kind) {
    case 'daily':
      return { kind, hour: hour ?? MORNING };
    case 'weekly':
      return { kind, hour: hour ?? MORNING, weekday: weekday ?? 'monday' };
    case 'each':
    case 'burst':
    case 'hourly':
      return { kind };
  }
}

/** When a subscription is told, in a few words: "daily at 08:00, Europe/Istanbul". */
export function gatheringWords({ gathering: { kind, hour, weekday }, channel }: Pick<Subscription, 'gathering' | 'channel'>): string {
  const zone = channel.timeZone ?? 'UTC';
  const at = hourName(hour ?? 0);
  switch (kind) {
    case 'each':
      return 'at once';
    case 'burst':
      return 'bursts in one message';
    case 'hourly':
      return 'hourly';
    case 'daily':
      return `daily at ${at}, ${zone}`;
    case 'weekly':
      return `weekly, ${weekdayName(weekday ?? 'monday')} at ${at}, ${zone}`;
  }
}
