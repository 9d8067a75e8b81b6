import { createContext, useContext } from 'react';
import type { Preferences } from './preferences';

export interface Settings {
  preferences: Preferences;
  prefer: (part: Partial<Preferences>) => void;
}

export const SettingsContext = createContext<Settings>({
  preferences: { theme: 'system', clock: 'utc' },
  prefer: () => undefined,
});

export const useSettings = (): Settings => useContext(SettingsContext);
