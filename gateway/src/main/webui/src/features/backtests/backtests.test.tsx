import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Backtest, Me } from '../../api/model';
import { answerWith } from '../../test/answers';
import { officer, renderInRouter } from '../../test/inRouter';
import { BacktestPage } from './BacktestPage';
import { BacktestsPage } from './BacktestsPage';
import type { BacktestResult, ProblemSkill, TotalSkill } from './result';

const analyst: Me = { ...officer, roles: ['analyst'] };
const done: Backtest = { id: 'b1', createdAt: '2026-11-28T10:00:00Z', createdBy: 'anna', catalogueVersion: 2, againstVersion: 1, state: 'done', reportsDone: 30, reports: 30 };
const total: TotalSkill = {
  hits: 1,
  misses: 1,
  years: 9,
  falseAlarmsPerProblemYear: 0.75,
  medianLeadDays: 18,
  brier: 0.0183,
  brierClimatology: 0.0177,
  auroc: 0.773,
  timeInAlarm: 0.04,
  shiftedP: 0.016,
  reliability: [{ from: 0, to: 0.1, n: 3330, meanProbability: 0.05, observed: 0.002 }],
};
const retaliation: ProblemSkill = {
  ...total,
  problem: 'cross-theater-retaliation',
  title: 'Retaliation across theaters',
  inCatalogue: true,
  onsets: [
    {
      onset: '2020-10-26',
      what: 'Air strike on a camp in Idlib',
      hit: true,
      leadDays: 18,
      levelAtOnset: 'NORMAL',
      coveredDays: 30,
      horizonDays: 30,
      needed: -6,
      highest: { at: '2020-10-09T00:00:00Z', logOdds: -5 },
      firstRaise: { at: '2020-10-08T00:00:00Z', to: 'WATCH', logOdds: -5.37, probability: 0.22, chief: [{ title: 'Karabakh', decibans: 7.6, text: 'its own evidence 17.2 dB' }] },
    },
    {
      onset: '2019-04-30',
      what: 'Ground offensive begins',
      hit: false,
      leadDays: null,
      levelAtOnset: 'NORMAL',
      coveredDays: 60,
      horizonDays: 60,
      needed: -6,
      highest: { at: '2019-03-08T00:00:00Z', logOdds: -11.7 },
      firstRaise: null,
    },
  ],
};
const result: BacktestResult = {
  from: '2010-01-01',
  to: '2021-12-31',
  problems: [retaliation],
  total,
  notes: [],
  reports: { accepted: 56_296, rejected: 0, reasons: {} },
  against: { problems: [], total: { ...total, hits: 2, misses: 0 } },
  calibration: { missing: '9 of 20 outcomes', fits: [] },
};

it('lists what was measured, what runs and how far, and cancels it', async () => {
  const user = userEvent.setup();
  const running: Backtest = { ...done, id: 'b2', againstVersion: null, state: 'running', reportsDone: 10 };
  const sent = answerWith({ 'GET /api/backtests': { items: [running, done] }, 'DELETE /api/backtests/b2': {} });
  await renderInRouter(<BacktestsPage />, analyst);

  expect(await screen.findByText('10 of 30 reports')).toBeVisible();
  expect(screen.getByText('version 2 beside 1')).toBeVisible();
  expect(screen.getByText('measured')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(sent.some(({ call }) => call === 'DELETE /api/backtests/b2')).toBe(true);
});

it('orders a backtest with its files', async () => {
  const user = userEvent.setup();
  const sent = answerWith({
    'GET /api/backtests': { items: [] },
    'GET /api/catalogue': { items: [{ version: 2, author: 'anna', reason: 'shorter half-lives', at: '2026-11-01T00:00:00Z' }] },
    'POST /api/backtests': done,
  });
  await renderInRouter(<BacktestsPage />, analyst);

  await user.click(await screen.findByRole('button', { name: 'Measure a catalogue' }));
  await screen.findAllByRole('option', { name: 'Version 2: shorter half-lives' });
  expect(screen.getByRole('button', { name: 'Measure' })).toBeDisabled();
  await user.upload(screen.getByLabelText(/What happened/), new File(['problem,onset,kind'], 'onsets.csv', { type: 'text/csv' }));
  await user.upload(screen.getByLabelText(/Archives/), new File(['{}'], 'a.ndjson'));
  await user.click(screen.getByRole('button', { name: 'Measure' }));

  expect(sent.some(({ call }) => call === 'POST /api/backtests')).toBe(true);
});

it('tells of each onset whether it was seen coming and why, two versions side by side', async () => {
  const user = userEvent.setup();
  answerWith({ 'GET /api/backtests/b1': { ...done, result } });
  await renderInRouter(<BacktestPage id="b1" />, analyst);

  expect(await screen.findByText('warned 18 d before')).toBeVisible();
  expect(screen.getByText(/WATCH on 2020-10-08/)).toHaveTextContent('chiefly Karabakh: its own evidence 17.2 dB');
  const missed = within(screen.getByText(/Ground offensive/).closest('li') ?? document.body);
  expect(missed.getByText('missed')).toBeVisible();
  expect(missed.getByText(/highest -11.7 dB on 2019-03-08, of -6.0 needed/)).toBeVisible();
  expect(within(screen.getByRole('grid', { name: 'Skill of all problems' })).getByText('2 of 2')).toBeVisible();
  expect(screen.getByText('No calibration yet: 9 of 20 outcomes.')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Show its course' }));
  expect(screen.getByRole('img', { name: /Retaliation across theaters/ })).toHaveAttribute('src', '/api/backtests/b1/pictures/cross-theater-retaliation');
});

it('says why a backtest failed', async () => {
  answerWith({ 'GET /api/backtests/b1': { ...done, state: 'failed', reason: 'line 2, onset: expected a day' } });
  await renderInRouter(<BacktestPage id="b1" />, analyst);

  expect(await screen.findByText(/line 2, onset/)).toBeVisible();
});
