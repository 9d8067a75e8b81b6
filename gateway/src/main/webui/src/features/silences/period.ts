import { toInput, toInstant, type Clock } from '../../ui/times';
import type { NewSilence } from '../../api/model';

/** When alerts are held back, as it is typed on the clock in use. */
export interface TypedPeriod {
  begins: 'now' | 'later';
  from: string;
  /** For so many hours, or until a moment. */
  lasts: number | 'until';
  until: string;
}

/** Absent: it begins when it is asked for. */
export type Period = Pick<NewSilence, 'startsAt' | 'endsAt'>;

/** What is expected instead, by the field of the API. */
export type Faults = Partial<Record<keyof Period, string>>;

const HOUR = 3_600_000;
const LONGEST_DAYS = 90;

/** For 4 hours from now on; who plans ahead begins with the next full hour. */
export function usualPeriod(now: number, clock: Clock): TypedPeriod {
  const from = (Math.floor(now / HOUR) + 1) * HOUR;
  return { begins: 'now', from: toInput(new Date(from), clock), lasts: 4, until: toInput(new Date(from + 4 * HOUR), clock) };
}

/** The moments that are meant, or what is wrong with what was typed. */
export function periodOf({ begins, from, lasts, until }: TypedPeriod, clock: Clock, now: number): { period: Period } | { faults: Faults } {
  const start = begins === 'now' ? now : moment(from, clock);
  const end = lasts === 'until' ? moment(until, clock) : start + lasts * HOUR;
  const startsAt = begins === 'now' ? undefined : faultOfStart(start, now);
  const endsAt = faultOfEnd(start, end, now, lasts === 'until' && Number.isNaN(moment(until, clock)));
  if (startsAt !== undefined || endsAt !== undefined) {
    return { faults: { ...(startsAt !== undefined && { startsAt }), ...(endsAt !== undefined && { endsAt }) } };
  }
  return { period: { ...(begins === 'later' && { startsAt: new Date(start).toISOString() }), endsAt: new Date(end).toISOString() } };
}

const moment = (typed: string, clock: Clock): number => Date.parse(toInstant(typed, clock));

function faultOfStart(start: number, now: number): string | undefined {
  if (Number.isNaN(start)) {
    return 'a date and a time';
  }
  return start > now ? undefined : 'a time that is still to come; to begin at once choose "Now"';
}

/** Of an end that hangs on a beginning which is no moment, nothing is said. */
function faultOfEnd(start: number, end: number, now: number, unread: boolean): string | undefined {
  if (unread) {
    return 'a date and a time';
  }
  if (end <= now) {
    return 'a time that is still to come';
  }
  if (end <= start) {
    return 'later than the beginning';
  }
  return end - start > LONGEST_DAYS * 24 * HOUR ? `at most ${LONGEST_DAYS} days after the beginning` : undefined;
}
