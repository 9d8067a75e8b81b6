import type { Route } from '../../api/model';

type Name = (id: string) => string;

const week = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
const short = (day: string): string => day.charAt(0) + day.slice(1, 3).toLowerCase();

/** "Mon to Fri", "Mon, Wed"; nothing for every day. */
export function daysWords(days: readonly string[] | null | undefined): string {
  if (days === null || days === undefined || days.length >= week.length) {
    return '';
  }
  const places = days.map((day) => week.findIndex((one) => one === day)).sort((one, other) => one - other);
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const inOneRun = last - first === places.length - 1;
  return places.length > 2 && inOneRun
    ? `${short(week[first] ?? '')} to ${short(week[last] ?? '')}`
    : places.map((place) => short(week[place] ?? '')).join(', ');
}

/** What a branch takes: "Idlib offensive in Libya, from WARNING up, Mon to Fri 08:00 to 18:00 (Europe/Istanbul)". */
export function routeSentence(route: Route, problem: Name, theater: Name): string {
  const problems = route.problems ?? [];
  const theaters = route.theaters ?? [];
  const what = problems.length === 0 ? 'every alert' : problems.map(problem).join(', ');
  const where = theaters.length === 0 ? '' : ` in ${theaters.map(theater).join(', ')}`;
  const level = route.minLevel == null || route.minLevel === 'NORMAL' ? '' : `, from ${route.minLevel} up`;
  return what + where + level + hoursSentence(route.hours);
}

function hoursSentence(hours: Route['hours']): string {
  if (hours == null) {
    return '';
  }
  const days = daysWords(hours.days);
  return `, ${days === '' ? '' : `${days} `}${hours.from} to ${hours.to} (${hours.timeZone ?? 'UTC'})`;
}
