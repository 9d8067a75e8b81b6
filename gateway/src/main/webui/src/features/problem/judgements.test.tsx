import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Judgement, Me } from '../../api/model';
import { answerWith } from '../../test/answers';
import { officer, renderInRouter } from '../../test/inRouter';
import { oddsWords, weightOf } from './JudgementForm';
import { Judgements } from './Judgements';

const analyst: Me = { ...officer, name: 'analyst', roles: ['analyst'] };
const NOW = '2020-02-25T12:00:00Z';

const counting: Judgement = {
  id: 'j1',
  board: 'x',
  problem: 'idlib-offensive',
  decibans: 6,
  reason: 'Leave was cancelled in two brigades',
  author: 'anna',
  at: '2020-02-24T10:00:00Z',
  expiresAt: '2020-03-09T10:00:00Z',
  standing: 'counting',
};
const withdrawn: Judgement = {
  ...counting,
  id: 'j2',
  decibans: -3,
  reason: 'Patrols resumed',
  standing: 'withdrawn',
  withdrawnAt: '2020-02-24T11:00:00Z',
  withdrawnBy: 'ben',
  withdrawalReason: 'they stopped again',
};

const LIST = 'GET /api/problems/idlib-offensive/judgements';
const GIVE = 'POST /api/problems/idlib-offensive/judgements';

it('shows who judged what, why, and until when, and what was taken back', async () => {
  answerWith({ [LIST]: { items: [counting, withdrawn] } });
  await renderInRouter(<Judgements board="x" problemId="idlib-offensive" now={NOW} />);

  const line = within((await screen.findByText(/Leave was cancelled/)).closest('li') ?? document.body);
  expect(line.getByText('+6.0 dB')).toBeVisible();
  expect(line.getByText(/anna/)).toHaveTextContent('counts until 9 Mar 2020 10:00Z');
  expect(screen.getByText('withdrawn')).toBeVisible();
  expect(screen.getByText(/withdrawn by ben/)).toHaveTextContent('they stopped again');
});

it('lets a watch officer read, and nothing more', async () => {
  answerWith({ [LIST]: { items: [counting] } });
  await renderInRouter(<Judgements board="x" problemId="idlib-offensive" now={NOW} />);

  await screen.findByText(/Leave was cancelled/);
  expect(screen.queryByRole('button', { name: 'Judge this problem' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Withdraw' })).not.toBeInTheDocument();
});

it("records an analyst's judgement that expires by the board's time", async () => {
  const user = userEvent.setup();
  const sent = answerWith({ [LIST]: { items: [] }, [GIVE]: { id: 'j3' } });
  await renderInRouter(<Judgements board="x" problemId="idlib-offensive" now={NOW} />, analyst);

  await user.click(await screen.findByRole('button', { name: 'Judge this problem' }));
  await user.type(screen.getByLabelText(/Weight/), '-3,5');
  expect(screen.getByText('This makes the odds 2.2 times as low.')).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Counts for'), '7');
  await user.type(screen.getByLabelText(/Reason/), 'Patrols resumed');
  await user.click(screen.getByRole('button', { name: 'Record judgement' }));

  expect(sent.find(({ call }) => call === GIVE)?.body).toEqual({
    decibans: -3.5,
    reason: 'Patrols resumed',
    expiresAt: '2020-03-03T12:00:00.000Z',
  });
});

it('takes a judgement back with a reason', async () => {
  const user = userEvent.setup();
  const sent = answerWith({ [LIST]: { items: [counting] }, 'POST /api/judgements/j1/withdraw': { id: 'j1' } });
  await renderInRouter(<Judgements board="x" problemId="idlib-offensive" now={NOW} />, analyst);

  await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByRole('button', { name: 'Withdraw' })).toBeDisabled();
  await user.type(dialog.getByLabelText(/Reason/), 'a mistake');
  await user.click(dialog.getByRole('button', { name: 'Withdraw' }));

  expect(sent.find(({ call }) => call.startsWith('POST'))?.body).toEqual({ reason: 'a mistake' });
});

it('reads weights as people type them and says what they do', () => {
  expect(weightOf('−3,5')).toBe(-3.5);
  expect(weightOf('31')).toBeUndefined();
  expect(weightOf('much')).toBeUndefined();
  expect(oddsWords(10)).toBe('makes the odds 10 times as high');
  expect(oddsWords(0)).toBe('changes nothing');
});
