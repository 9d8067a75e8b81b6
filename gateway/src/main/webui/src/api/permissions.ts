import { createContext, useContext } from 'react';
import type { Me } from './model';

/** What somebody may do, by role. The services decide; this only spares people buttons that would be refused. */
const allowed = {
  seeBoardState: ['watch-officer', 'analyst', 'operator'],
  seeBoard: ['watch-officer', 'analyst', 'operator', 'subscriber'],
  seeAlerts: ['watch-officer', 'analyst', 'operator', 'subscriber'],
  seeSources: ['watch-officer', 'analyst', 'operator'],
  runSources: ['analyst', 'operator'],
  trySources: ['analyst'],
  seeIndicators: ['watch-officer', 'analyst', 'operator'],
  seeReports: ['watch-officer', 'analyst', 'operator'],
  seeExercises: ['watch-officer', 'analyst', 'operator'],
  seeJudgements: ['watch-officer', 'analyst', 'operator'],
  judge: ['analyst'],
  seeRulings: ['watch-officer', 'analyst', 'operator'],
  rule: ['watch-officer', 'analyst'],
  seeDrafts: ['analyst'],
  backtest: ['analyst'],
  changeCatalogue: ['analyst'],
  followStream: ['watch-officer', 'analyst', 'operator'],
  acknowledge: ['watch-officer'],
  remark: ['watch-officer', 'analyst', 'operator'],
  report: ['reporter'],
  createExercises: ['watch-officer', 'analyst', 'operator', 'reporter'],
  deleteExercises: ['watch-officer', 'analyst', 'operator'],
  seeWatch: ['watch-officer', 'analyst', 'operator'],
  seeSilences: ['watch-officer', 'analyst', 'operator'],
  silence: ['watch-officer', 'operator'],
  seeRouting: ['watch-officer', 'analyst', 'operator'],
  route: ['operator'],
  seeAllSubscriptions: ['watch-officer', 'operator'],
} as const;

export type Deed = keyof typeof allowed;

export function may(me: Pick<Me, 'roles'> | null, deed: Deed): boolean {
  return me !== null && allowed[deed].some((role) => me.roles.includes(role));
}

export const SignedIn = createContext<Me | null>(null);

export const useMe = (): Me | null => useContext(SignedIn);

export const useMay = (deed: Deed): boolean => may(useMe(), deed);
