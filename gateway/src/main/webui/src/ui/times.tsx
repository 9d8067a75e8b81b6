import { createContext, useContext, type ReactNode } from 'react';

/** Which clock the officer reads: that of the reports (UTC) or that on the wall. The other one is on hover. */
export type Clock = 'utc' | 'local';

const ClockContext = createContext<Clock>('utc');

export function ClockProvider({ clock, children }: { clock: Clock; children: ReactNode }) {
  return <ClockContext value={clock}>{children}</ClockContext>;
}

export const useClock = (): Clock => useContext(ClockContext);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

function partsOf(at: Date, clock: Clock): Parts {
  return clock === 'utc'
    ? {
        year: at.getUTCFullYear(),
        month: at.getUTCMonth(),
        day: at.getUTCDate(),
        hour: at.getUTCHours(),
        minute: at.getUTCMinutes(),
        second: at.getUTCSeconds(),
      }
    : {
        year: at.getFullYear(),
        month: at.getMonth(),
        day: at.getDate(),
        hour: at.getHours(),
        minute: at.getMinutes(),
        second: at.getSeconds(),
      };
}

const two = (value: number): string => String(value).padStart(2, '0');

export interface TimeFormat {
  /** Show seconds too. */
  seconds?: boolean;
  /** Leave out the date. */
  timeOnly?: boolean;
  /** Leave out the time of day. */
  dateOnly?: boolean;
}

/** "9 Mar 2020 14:00Z", or "9 Mar 2020 15:00" on the local clock. */
export function formatTime(iso: string | number, clock: Clock, format: TimeFormat = {}): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) {
    return String(iso);
  }
  const { year, month, day, hour, minute, second } = partsOf(at, clock);
  const date = `${day} ${months[month] ?? ''} ${year}`;
  const time = `${two(hour)}:${two(minute)}${format.seconds === true ? `:${two(second)}` : ''}${clock === 'utc' ? 'Z' : ''}`;
  return format.dateOnly === true ? date : format.timeOnly === true ? time : `${date} ${time}`;
}

/** "2020-03-09T14:00", as the browser's field for a moment wants it, on the clock in use. */
export function toInput(at: Date, clock: Clock): string {
  const local = clock === 'utc' ? at : new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The moment that was typed; what is no moment goes as it is, for the server to name. */
export function toInstant(typed: string, clock: Clock): string {
  const at = new Date(clock === 'utc' ? `${typed}Z` : typed);
  return Number.isNaN(at.getTime()) ? typed : at.toISOString();
}

/** The time zone of this browser, "Europe/Istanbul". */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What stands behind the label of a field for a moment: the clock that is typed on. */
export const clockName = (clock: Clock): string => (clock === 'utc' ? 'UTC' : `local time, ${zoneHere()}`);

const spans: [limit: number, unit: number, name: string][] = [
  [90, 1, 'second'],
  [90 * 60, 60, 'minute'],
  [36 * 3600, 3600, 'hour'],
  [Number.POSITIVE_INFINITY, 86_400, 'day'],
];

/** "3 hours", "41 days". */
export function formatSpan(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const [, unit, name] = spans.find(([limit]) => seconds < limit) ?? [0, 86_400, 'day'];
  const count = Math.round(seconds / unit);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

const otherClock = (clock: Clock): Clock => (clock === 'utc' ? 'local' : 'utc');

/** A moment, on the officer's clock; on hover or focus on the other one. */
export function Time({ at, seconds, timeOnly, dateOnly }: { at: string | number } & TimeFormat) {
  const clock = useClock();
  const format = { seconds: seconds ?? false, timeOnly: timeOnly ?? false, dateOnly: dateOnly ?? false };
  const other = otherClock(clock);
  const iso = typeof at === 'number' ? new Date(at).toISOString() : at;
  return (
    <time dateTime={iso} className="tocsin-time" title={`${formatTime(at, other, { seconds: true })}${other === 'local' ? ' local time' : ''}`}>
      {formatTime(at, clock, format)}
    </time>
  );
}
