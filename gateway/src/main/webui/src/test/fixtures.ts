import type { Alert, Contribution, LevelThresholds, Problem } from '../api/model';

export const thresholds: LevelThresholds = {
  watch: { raise: -6, clear: -8 },
  warning: { raise: -1, clear: -3 },
  critical: { raise: 6, clear: 4 },
};

/** The golden example of the warning specification. */
export const goldenContributions: Contribution[] = [
  { kind: 'prior', title: 'Prior', decibans: -12, text: 'before any evidence', clusters: [], moreClusters: 0 },
  { kind: 'background', title: 'Background', decibans: -0.5, text: 'an ordinary day', clusters: [], moreClusters: 0 },
  {
    kind: 'indicator',
    indicator: 'i2',
    title: 'Surge of fighting',
    decibans: 1.344723,
    activation: 0.210113,
    text: '9.7 against 5.4 expected, p = 0.023',
    clusters: [],
    moreClusters: 0,
  },
  {
    kind: 'indicator',
    indicator: 'i1',
    title: 'Reinforcement convoys',
    decibans: 4.264344,
    activation: 0.59227,
    text: '2 events',
    clusters: [
      {
        id: 'c2',
        theater: 'nw-syria',
        at: '2020-02-24T18:00:00Z',
        decibans: 2.502219,
        mass: 0.8,
        reports: [
          {
            id: 'r4',
            source: 'monitor',
            grade: 'A2',
            publishedAt: '2020-02-24T20:00:00Z',
            title: 'Column of forty vehicles near Saraqib',
            url: 'https://example.org/r4',
            place: 'Saraqib',
            highlights: ['Column', 'vehicles', 'armour'],
          },
        ],
      },
      {
        id: 'c1',
        theater: 'nw-syria',
        at: '2020-02-20T06:00:00Z',
        decibans: 1.762126,
        mass: 0.7696,
        reports: [
          { id: 'r1', source: 'agency', grade: 'B2', publishedAt: '2020-02-20T08:00:00Z', title: 'Convoy enters Idlib' },
          { id: 'r2', source: 'state', grade: 'C3', publishedAt: '2020-02-20T09:00:00Z', title: 'Reinforcements sent', url: 'javascript:alert(1)' },
        ],
      },
    ],
    moreClusters: 3,
  },
  { kind: 'coupling', indicator: 'libya', title: 'Deployment to Libya', decibans: 2.4, text: 'answered in Idlib before', clusters: [], moreClusters: 0 },
];

export const goldenLogOdds = -4.490932;

export const problem: Problem = {
  id: 'idlib-offensive',
  title: 'Pro-regime ground offensive in Idlib',
  statement: 'A pro-regime ground offensive in Idlib begins within 30 days.',
  theaters: ['nw-syria'],
  level: 'WATCH',
  levelSince: '2020-02-24T20:00:00Z',
  probability: 0.262295,
  word: 'unlikely',
  calibrated: false,
  logOdds: goldenLogOdds,
  trend: 1.5,
  at: '2020-02-25T12:00:00Z',
  blind: null,
  nextCrossing: { at: '2020-03-10T07:03:40Z', level: 'NORMAL' },
  levels: thresholds,
  catalogueVersion: 1,
  contributions: goldenContributions,
};

export const alert: Alert = {
  id: '0b6b1b3c-6a53-5d0c-9a55-7e0c51a70c51',
  board: 'live',
  problem: 'idlib-offensive',
  problemTitle: 'Pro-regime ground offensive in Idlib',
  theaters: ['nw-syria'],
  number: 1,
  kind: 'raise',
  fromLevel: 'NORMAL',
  toLevel: 'WATCH',
  at: '2020-02-24T20:00:00Z',
  exercise: false,
  reason: '23 against 6.1 expected',
  deliveries: [],
};
