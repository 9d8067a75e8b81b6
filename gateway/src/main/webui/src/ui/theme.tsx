import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

export type ThemeChoice = 'system' | 'light' | 'dark';

const DarkContext = createContext(false);

const DARK_CLASS = 'pf-v6-theme-dark';
const darkSystem = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Light or dark, as the system says unless the officer chose. */
export function ThemeProvider({ choice, children }: { choice: ThemeChoice; children: ReactNode }) {
  const [systemDark, setSystemDark] = useState(() => darkSystem().matches);
  useEffect(() => {
    const system = darkSystem();
    const follow = () => setSystemDark(system.matches);
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);
  const dark = choice === 'system' ? systemDark : choice === 'dark';
  // Before the children read colours from the page, so that a chart is drawn in the right ones.
  document.documentElement.classList.toggle(DARK_CLASS, dark);
  return <DarkContext value={dark}>{children}</DarkContext>;
}

export const useDark = (): boolean => useContext(DarkContext);
