import type { Alert, AlertKind } from '../api/model';

export const kindMeanings: Record<AlertKind, string> = {
  raise: 'The level rose.',
  update: 'The level fell, but not to normal; or the problem became blind, or sees again.',
  clear: 'The level fell back to normal, by time or by evidence.',
  cancel: 'The level fell because a report was retracted, a ruling was made, or the catalogue changed.',
};

/** "Raised to WATCH", "Cleared from WATCH", as a headline. */
export function alertSentence({ kind, fromLevel, toLevel }: Pick<Alert, 'kind' | 'fromLevel' | 'toLevel'>): string {
  switch (kind) {
    case 'raise':
      return `Raised from ${fromLevel} to ${toLevel}`;
    case 'update':
      return fromLevel === toLevel ? `Update at ${toLevel}` : `Lowered from ${fromLevel} to ${toLevel}`;
    case 'clear':
      return `Cleared from ${fromLevel}`;
    case 'cancel':
      return `Cancelled: ${fromLevel} back to ${toLevel}`;
  }
}
