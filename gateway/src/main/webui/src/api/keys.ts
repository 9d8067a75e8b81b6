import type { QueryKey } from '@tanstack/react-query';

export const LIVE = 'live';

/** Where answers are remembered. Everything of a board is under its id, so that a board can be refetched as a whole. */
export const keys = {
  me: ['me'] as const,
  theaters: ['theaters'] as const,
  exercises: ['exercises'] as const,
  drafts: ['drafts'] as const,
  versions: ['versions'] as const,
  comparison: (from: number, to: number) => ['versions', String(from), String(to)] as const,
  backtests: ['backtests'] as const,
  backtest: (id: string) => ['backtests', id] as const,
  subscriptions: ['subscriptions'] as const,
  silences: ['silences'] as const,
  inhibitions: ['inhibitions'] as const,
  roster: ['roster'] as const,
  escalation: ['escalation'] as const,
  log: ['log'] as const,
  boards: ['boards'] as const,
  board: (board: string) => ['board', board] as const,
  tick: (board: string) => ['board', board, 'tick'] as const,
  problems: (board: string) => ['board', board, 'problems'] as const,
  problem: (board: string, id: string) => ['board', board, 'problem', id] as const,
  history: (board: string, id: string) => ['board', board, 'history', id] as const,
  judgements: (board: string, id: string) => ['board', board, 'judgements', id] as const,
  rulings: (board: string) => ['board', board, 'rulings'] as const,
  timeline: (board: string, id: string) => ['board', board, 'timeline', id] as const,
  sources: (board: string) => ['board', board, 'sources'] as const,
  indicators: (board: string) => ['board', board, 'indicators'] as const,
  alerts: (board: string) => ['board', board, 'alerts'] as const,
  alert: (board: string, id: string) => ['board', board, 'alert', id] as const,
  reports: (board: string) => ['board', board, 'reports'] as const,
  report: (board: string, id: string) => ['board', board, 'report', id] as const,
} satisfies Record<string, QueryKey | ((...of: never[]) => QueryKey)>;
