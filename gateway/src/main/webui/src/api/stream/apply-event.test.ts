import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi, beforeEach } from 'vitest';
import { alert, problem } from '../../test/fixtures';
import { keys } from '../keys';
import type { AssessmentEvent, Problem } from '../model';
import { applyEvent, type Refetch } from './applyEvent';

let client: QueryClient;
const refetch = vi.fn<Refetch>();

const assessed = (change: Partial<AssessmentEvent>): AssessmentEvent => {
  const { statement, levels, ...event } = problem;
  expect([statement, levels]).toBeDefined();
  return { ...event, board: 'live', at: '2020-02-25T13:00:00Z', ...change };
};

const onBoard = (): Problem[] => client.getQueryData<Problem[]>(keys.problems('live')) ?? [];

beforeEach(() => {
  client = new QueryClient();
  refetch.mockReset();
  client.setQueryData(keys.problems('live'), [problem, { ...problem, id: 'other' }]);
});

it('brings the problem that was assessed up to date and leaves the others alone', () => {
  applyEvent(client, refetch, 'live', { type: 'assessment', problem: assessed({ level: 'WARNING', logOdds: 0.5 }) });

  expect(onBoard().map(({ id, level }) => [id, level])).toEqual([
    ['idlib-offensive', 'WARNING'],
    ['other', 'WATCH'],
  ]);
});

it('keeps what the catalogue says of a problem and the event leaves out', () => {
  applyEvent(client, refetch, 'live', { type: 'assessment', problem: assessed({ level: 'WARNING' }) });

  expect(onBoard()[0]?.statement).toBe(problem.statement);
  expect(onBoard()[0]?.levels).toEqual(problem.levels);
});

it('does not go back to an assessment that is older than what is shown', () => {
  applyEvent(client, refetch, 'live', { type: 'assessment', problem: assessed({ level: 'NORMAL', at: '2020-02-25T11:00:00Z' }) });

  expect(onBoard()[0]?.level).toBe('WATCH');
});

it('asks for the open explanation again, which the event does not hold', () => {
  applyEvent(client, refetch, 'live', { type: 'assessment', problem: assessed({}) });

  expect(refetch).toHaveBeenCalledWith(keys.problem('live', 'idlib-offensive'));
  expect(refetch).toHaveBeenCalledWith(keys.history('live', 'idlib-offensive'));
});

it('asks for the board again when a problem is new', () => {
  applyEvent(client, refetch, 'live', { type: 'assessment', problem: assessed({ id: 'new' }) });

  expect(refetch).toHaveBeenCalledWith(keys.problems('live'));
});

it('does not touch another board', () => {
  applyEvent(client, refetch, 'exercise', { type: 'assessment', problem: assessed({ level: 'CRITICAL' }) });

  expect(onBoard()[0]?.level).toBe('WATCH');
});

it('asks for the alert lists again when an alert is new, and not when it is known', () => {
  applyEvent(client, refetch, 'live', { type: 'alert', alert });
  expect(refetch).toHaveBeenCalledWith(keys.alerts('live'));

  refetch.mockReset();
  client.setQueryData([...keys.alerts('live'), 'list', {}], { pages: [{ items: [alert] }], pageParams: [] });
  applyEvent(client, refetch, 'live', { type: 'alert', alert });
  expect(refetch).not.toHaveBeenCalledWith(keys.alerts('live'));
});

it('asks for everything of the board again after a reset', () => {
  applyEvent(client, refetch, 'live', { type: 'reset' });

  expect(refetch).toHaveBeenCalledExactlyOnceWith(keys.board('live'));
});

it('remembers the clock of the newest tick', () => {
  const tick = { board: 'live', clock: '2020-02-25T13:00:01Z' };

  applyEvent(client, refetch, 'live', { type: 'tick', tick });

  expect(client.getQueryData(keys.tick('live'))).toEqual(tick);
});
