import type { TimelineItem } from '../../api/model';
import { formatTime, type Clock } from '../../ui/times';

/** What happened on one day, lane by lane. */
export interface Day {
  name: string;
  /** Any moment of it, to tell days apart. */
  at: string;
  lanes: Map<string, TimelineItem[]>;
}

/** The newest day first; within a day in the order in which things happened. */
export function daysOf(items: TimelineItem[], lanes: string[], clock: Clock): Day[] {
  const days = new Map<string, Day>();
  for (const item of items) {
    const name = formatTime(item.at, clock, { dateOnly: true });
    const day = days.get(name) ?? { name, at: item.at, lanes: new Map(lanes.map((lane) => [lane, []])) };
    day.lanes.get(item.problem)?.push(item);
    days.set(name, day);
  }
  return [...days.values()].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

/** Reports come by the dozen: a few stand for all, those that count most; what changes the picture is never left out. */
export const SHOWN_REPORTS = 4;

export function shortened(items: TimelineItem[]): { shown: TimelineItem[]; more: number } {
  const reports = items.filter(({ kind }) => kind === 'report');
  const kept = new Set(
    reports
      .map((item, place) => ({ item, place }))
      .sort((a, b) => Math.abs(b.item.decibans ?? 0) - Math.abs(a.item.decibans ?? 0) || a.place - b.place)
      .slice(0, SHOWN_REPORTS)
      .map(({ item }) => item),
  );
  return { shown: items.filter((item) => item.kind !== 'report' || kept.has(item)), more: reports.length - kept.size };
}
