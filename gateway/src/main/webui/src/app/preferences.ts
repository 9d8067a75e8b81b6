import { useState } from 'react';
import type { ThemeChoice } from '../ui/theme';
import type { Clock } from '../ui/times';

/** What an officer set for this browser. */
export interface Preferences {
  theme: ThemeChoice;
  clock: Clock;
}

const KEY = 'tocsin.preferences';
const usual: Preferences = { theme: 'system', clock: 'utc' };

function remembered(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    return {
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : usual.theme,
      clock: kept.clock === 'local' ? 'local' : usual.clock,
    };
  } catch {
    // A browser that keeps nothing, or something unreadable kept: as usual.
    return usual;
  }
}

export function usePreferences(): [Preferences, (part: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(remembered);
  const set = (part: Partial<Preferences>) => {
    const changed = { ...preferences, ...part };
    setPreferences(changed);
    try {
      localStorage.setItem(KEY, JSON.stringify(changed));
    } catch {
      // Not kept for the next time; it holds for this one.
    }
  };
  return [preferences, set];
}
