import type { Contribution } from '../../api/model';

/** One step of the sum: from what stood before it to what stands after it, decibans. */
export interface Step {
  contribution: Contribution;
  from: number;
  to: number;
}

export interface Waterfall {
  steps: Step[];
  /** Contributions that move nothing now. */
  silent: Contribution[];
  total: number;
  /** The range that shows every step, zero and the thresholds, with a margin. */
  low: number;
  high: number;
}

/** Smaller than this is nothing on a screen with one digit. */
const NOTHING_DB = 0.05;

const order = { prior: 0, background: 1, indicator: 2, coupling: 3, judgement: 4 } as const;

const weightiestFirst = (a: Contribution, b: Contribution): number =>
  order[a.kind] - order[b.kind] || Math.abs(b.decibans) - Math.abs(a.decibans);

/** Contributions in reading order (where it starts, then evidence by weight), each standing on the sum of those before it. */
export function waterfallOf(contributions: Contribution[], thresholds: number[]): Waterfall {
  const ordered = [...contributions].sort(weightiestFirst);
  const moving = ordered.filter((one) => one.kind === 'prior' || Math.abs(one.decibans) >= NOTHING_DB);
  const silent = ordered.filter((one) => !moving.includes(one) && one.kind !== 'background');
  const steps: Step[] = [];
  let sum = 0;
  for (const contribution of moving) {
    steps.push({ contribution, from: sum, to: sum + contribution.decibans });
    sum += contribution.decibans;
  }
  // What is too small for a row still counts.
  const total = contributions.reduce((all, one) => all + one.decibans, 0);
  const marks = [0, ...thresholds, ...steps.flatMap(({ from, to }) => [from, to])];
  const margin = Math.max(1, (Math.max(...marks) - Math.min(...marks)) * 0.04);
  return { steps, silent, total, low: Math.min(...marks) - margin, high: Math.max(...marks) + margin };
}

/** Where a value stands on the common scale, 0 to 100. */
export const position = ({ low, high }: Waterfall, value: number): number => ((value - low) / (high - low)) * 100;
