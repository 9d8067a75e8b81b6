import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { keys } from '../../api/keys';
import type { Problem, Source, Theater } from '../../api/model';
import { answerWith } from '../../test/answers';
import { problem } from '../../test/fixtures';
import { officer, renderInRouter } from '../../test/inRouter';
import { BoardPage } from './BoardPage';
import { freshnessLine } from './FeedFreshness';
import { byTheater } from './grouping';

const theater = (id: string, name: string, turkey: number): Theater => ({ id, name, timeZone: 'UTC', coreInterest: { turkey } });
const theaters = [theater('nw-syria', 'North-west Syria', 0.9), theater('libya', 'Libya', 0.6), theater('ukraine', 'Ukraine', 1)];

const calm: Problem = { ...problem, id: 'libya', title: 'Deployment in Libya', theaters: ['libya'], level: 'NORMAL', nextCrossing: null };
const blind: Problem = {
  ...calm,
  id: 'ukraine',
  title: 'Invasion of Ukraine',
  theaters: ['ukraine'],
  blind: { since: '2020-02-25T09:00:00Z', reason: 'OSCE is silent since 23 February' },
};

const source: Source = {
  id: 'ucdp',
  name: 'UCDP',
  origin: 'uppsala',
  reliability: 'B',
  reports: 2044,
  lastHeardAt: '2020-01-10T12:00:00Z',
  allowanceHours: 1080,
  overdue: true,
};

const answers = {
  'GET /api/problems': { items: [calm, problem, blind] },
  'GET /api/theaters': { items: theaters },
  'GET /api/sources': { items: [source] },
  'GET /api/boards': [{ id: 'live', kind: 'live', clock: '2020-02-25T12:00:00Z' }],
};

beforeEach(() => {
  answerWith(answers);
});

it('puts what stands highest first, then what is closest to core interests', () => {
  expect(byTheater([calm, blind, problem], theaters).map((group) => group.theater)).toEqual(['nw-syria', 'ukraine', 'libya']);
});

it('says of each problem where it stands and what comes next if nothing new arrives', async () => {
  await renderInRouter(<BoardPage board="live" />);

  const row = within((await screen.findByRole('link', { name: problem.title })).closest('tr') ?? document.body);
  expect(row.getByText('WATCH')).toBeVisible();
  expect(row.getByText('26 %')).toBeVisible();
  expect(row.getByText('unlikely')).toBeVisible();
  expect(row.getByText('uncalibrated')).toBeVisible();
  expect(row.getByText('rising +1.5 dB')).toBeVisible();
  expect(row.getByText(/falls below WATCH/)).toHaveTextContent('falls below WATCH on 10 Mar 2020 07:03Z');
});

it('says on how many past cases a probability was calibrated, or how many there are', async () => {
  const calibrated: Problem = {
    ...problem,
    probability: 0.08,
    word: 'very unlikely',
    calibrated: true,
    calibration: { text: 'calibrated on 23 outcomes (catalogue version 4)', rawProbability: 0.262295, outcomes: 23 },
  };
  const few: Problem = { ...calm, calibration: { text: 'uncalibrated (9 of 20 outcomes)', rawProbability: 0.262295, outcomes: null } };
  answerWith({ ...answers, 'GET /api/problems': { items: [calibrated, few] } });
  await renderInRouter(<BoardPage board="live" />);

  const row = within((await screen.findByRole('link', { name: problem.title })).closest('tr') ?? document.body);
  expect(row.getByText('8.0 %')).toBeVisible();
  expect(row.getByText('very unlikely')).toBeVisible();
  expect(row.getByText('calibrated on 23 outcomes (catalogue version 4)')).toBeVisible();
  expect(row.queryByText(/uncalibrated/)).not.toBeInTheDocument();
  expect(screen.getByText('uncalibrated (9 of 20 outcomes)')).toBeVisible();
});

it('shows that a problem is blind, and why', async () => {
  await renderInRouter(<BoardPage board="live" />);

  const row = within((await screen.findByRole('link', { name: blind.title })).closest('tr') ?? document.body);
  expect(row.getByText('BLIND')).toBeVisible();
  expect(row.getByText('Blind: OSCE is silent since 23 February')).toBeVisible();
});

it('shows only what is raised or blind when asked', async () => {
  const user = userEvent.setup();
  await renderInRouter(<BoardPage board="live" />);
  await screen.findByRole('link', { name: calm.title });

  await user.click(screen.getByRole('button', { name: 'Raised or blind' }));

  expect(screen.queryByRole('link', { name: calm.title })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: blind.title })).toBeVisible();
});

it('tells the freshness of the feeds by the clock of the board', () => {
  expect(freshnessLine([source], '2020-02-25T12:00:00Z')).toBe('Feeds: 1 overdue (UCDP, 46 days) · last report 46 days ago from UCDP · 1 of 1 heard');
});

it('says what failed and offers another try', async () => {
  answerWith(Object.fromEntries(Object.entries(answers).filter(([call]) => call !== 'GET /api/problems')));
  await renderInRouter(<BoardPage board="live" />);

  expect(await screen.findByText('The board: There is none')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

it('keeps the board on screen when a later answer fails', async () => {
  const { client } = await renderInRouter(<BoardPage board="live" />);
  await screen.findByRole('link', { name: problem.title });

  answerWith({});
  await client.refetchQueries({ queryKey: keys.problems('live') });

  expect(await screen.findByText(/may be out of date/)).toBeVisible();
  expect(screen.getByRole('link', { name: problem.title })).toBeVisible();
});

it('asks nothing that a subscriber may not read', async () => {
  const sent = answerWith(answers);
  await renderInRouter(<BoardPage board="live" />, { ...officer, roles: ['subscriber'] });
  await screen.findByRole('link', { name: problem.title });

  expect(new Set(sent.map(({ call }) => call))).toEqual(new Set(['GET /api/problems', 'GET /api/theaters']));
});

it('says that nothing has been fed to an exercise yet, and how to begin', async () => {
  const exercise = { id: 'ex-1', name: 'Drill', createdAt: '2020-02-25T12:00:00Z', createdBy: 'officer', state: 'open', catalogueVersion: 1, feeds: [] };
  answerWith({
    ...Object.fromEntries(Object.entries(answers).filter(([call]) => call !== 'GET /api/problems')),
    'GET /api/exercises': { items: [exercise] },
  });
  await renderInRouter(<BoardPage board="ex-1" />);

  expect(await screen.findByText('Nothing has been fed to this exercise yet')).toBeVisible();
  expect(screen.getByText('./tocsin replay FILE --exercise "Drill"')).toBeVisible();
});
