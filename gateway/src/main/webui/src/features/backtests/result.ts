/** What a backtest found: `./tocsin backtest --json`. What is not defined is null. */
export interface BacktestResult {
  from: string;
  to: string;
  problems: ProblemSkill[];
  total: TotalSkill;
  notes: string[];
  reports: { accepted: number; rejected: number; reasons: Record<string, number> };
  against?: { problems: ProblemSkill[]; total: TotalSkill };
  calibration?: { missing: string | null; fits: { method: 'platt' | 'isotonic'; better: boolean }[] };
}

export interface TotalSkill {
  hits: number;
  misses: number;
  years: number | null;
  falseAlarmsPerProblemYear: number | null;
  medianLeadDays: number | null;
  brier: number | null;
  brierClimatology: number | null;
  auroc: number | null;
  timeInAlarm: number | null;
  shiftedP: number | null;
  reliability: ReliabilityBin[];
}

export interface ReliabilityBin {
  from: number;
  to: number;
  n: number;
  meanProbability: number | null;
  observed: number | null;
}

export interface ProblemSkill extends TotalSkill {
  problem: string;
  title: string;
  inCatalogue: boolean;
  onsets: OnsetVerdict[];
}

export interface OnsetVerdict {
  onset: string;
  what: string;
  hit: boolean;
  leadDays: number | null;
  levelAtOnset: string | null;
  coveredDays: number;
  horizonDays: number;
  needed: number;
  highest: { at: string; logOdds: number } | null;
  firstRaise: { at: string; to: string; logOdds: number; probability: number; chief: { title: string; decibans: number; text: string }[] } | null;
}

const figure = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));

/** What is said of a catalogue, in this order; the better direction in words. */
export const figures: { name: string; meaning: string; of: (skill: TotalSkill) => string }[] = [
  { name: 'Onsets warned of', meaning: 'At WATCH or above before it happened, within the horizon of its problem.', of: (skill) => `${skill.hits} of ${skill.hits + skill.misses}` },
  {
    name: 'False alarms',
    meaning: 'Alarms with no onset within the horizon, a year and problem. Less is better.',
    of: (skill) => `${figure(skill.falseAlarmsPerProblemYear, 2)} a problem-year`,
  },
  { name: 'Median lead', meaning: 'From the first raise to the onset. More is better.', of: (skill) => `${figure(skill.medianLeadDays, 0)} days` },
  {
    name: 'Brier score',
    meaning: 'Mean squared error of the probability, beside that of one who always says how often it happens. Less is better.',
    of: (skill) => `${figure(skill.brier, 4)} (climatology ${figure(skill.brierClimatology, 4)})`,
  },
  { name: 'AUROC', meaning: 'How often a day before an onset has a higher probability than another day. 0.5 is chance.', of: (skill) => figure(skill.auroc, 3) },
  {
    name: 'Time in alarm',
    meaning: 'Share of the covered time at WATCH or above.',
    of: (skill) => (skill.timeInAlarm === null ? '–' : `${(100 * skill.timeInAlarm).toFixed(1)} %`),
  },
  {
    name: 'By chance',
    meaning: 'How often the same alarms, shifted by some days round the period, would have done as well. Less is better.',
    of: (skill) => `p = ${figure(skill.shiftedP, 3)}`,
  },
];

/** Why an onset was warned of, or was not. */
export function verdictWords(onset: OnsetVerdict): string {
  const raise = onset.firstRaise;
  const covered = `${onset.coveredDays} of ${Math.round(onset.horizonDays)} days before it are covered`;
  if (onset.hit && raise !== null) {
    const chief = raise.chief[0];
    return `${raise.to} on ${raise.at.slice(0, 10)} (${raise.logOdds.toFixed(1)} dB)${chief === undefined ? '' : `, chiefly ${chief.title}: ${chief.text}`}; ${covered}`;
  }
  return onset.highest === null
    ? covered
    : `highest ${onset.highest.logOdds.toFixed(1)} dB on ${onset.highest.at.slice(0, 10)}, of ${onset.needed.toFixed(1)} needed; ${covered}`;
}
