import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { ClusterShare, Me, ReportCitation, Ruling } from '../../api/model';
import { answerWith } from '../../test/answers';
import { officer, renderInRouter } from '../../test/inRouter';
import { RulingDialog } from './RulingDialog';
import { Rulings } from './Rulings';

const reports: ReportCitation[] = [
  { id: 'r1', source: 'agency', grade: 'B2', publishedAt: '2020-02-20T08:00:00Z', title: 'Convoy enters Idlib' },
  { id: 'r2', source: 'state', grade: 'C3', publishedAt: '2020-02-20T09:00:00Z', title: 'Reinforcements sent' },
  { id: 'r3', source: 'agency', grade: 'B2', publishedAt: '2020-02-21T08:00:00Z', title: 'Convoy near Saraqib' },
];
const alone: ClusterShare = { id: 'r1', theater: 'nw-syria', at: '2020-02-20T06:00:00Z', decibans: 1, mass: 1, reports: reports.slice(0, 1) };
const together: ClusterShare = { ...alone, reports: reports.slice(0, 2) };
const ruled: Ruling = { board: 'x', first: 'r1', second: 'r3', verdict: 'same', reason: 'one column', author: 'omar', at: '2020-02-22T10:00:00Z' };
const RULE = 'POST /api/rulings';

it('joins a report with another that tells of the same event', async () => {
  const user = userEvent.setup();
  const sent = answerWith({ [RULE]: ruled });
  await renderInRouter(<RulingDialog board="x" cluster={alone} reports={reports} sourceName={(id) => id} onDone={vi.fn()} />);

  await user.selectOptions(await screen.findByLabelText(/The other report/), 'r3');
  expect(screen.getByLabelText(/the same event/)).toBeChecked();
  await user.type(screen.getByLabelText(/Reason/), 'one column');
  await user.click(screen.getByRole('button', { name: 'Rule' }));

  expect(sent.find(({ call }) => call === RULE)?.body).toEqual({ first: 'r1', second: 'r3', verdict: 'same', reason: 'one column' });
});

it('parts two reports that were counted as one event, with a reason', async () => {
  const user = userEvent.setup();
  const sent = answerWith({ [RULE]: ruled });
  await renderInRouter(<RulingDialog board="x" cluster={together} reports={reports} sourceName={(id) => id} onDone={vi.fn()} />);

  expect(await screen.findByLabelText(/different events/)).toBeChecked();
  expect(screen.getByRole('button', { name: 'Rule' })).toBeDisabled();
  await user.type(screen.getByLabelText(/Reason/), 'two roads');
  await user.click(screen.getByRole('button', { name: 'Rule' }));

  expect(sent.find(({ call }) => call === RULE)?.body).toEqual({ first: 'r1', second: 'r2', verdict: 'different', reason: 'two roads' });
});

it('shows who ruled what and why, and takes it back', async () => {
  const user = userEvent.setup();
  const sent = answerWith({ 'GET /api/rulings': { items: [ruled, { ...ruled, second: 'r2', verdict: 'as-found' }] }, [RULE]: ruled });
  await renderInRouter(<Rulings board="x" reports={reports} />);

  const line = within((await screen.findByText(/one column/)).closest('li') ?? document.body);
  expect(line.getByText('one event')).toBeVisible();
  expect(line.getByText(/omar/)).toBeVisible();
  await user.click(line.getByRole('button', { name: 'Take back' }));

  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(sent.find(({ call }) => call === RULE)?.body).toMatchObject({ first: 'r1', second: 'r3', verdict: 'as-found' });
});

it('says nothing where nobody ruled, and lets an operator only read', async () => {
  const operator: Me = { ...officer, roles: ['operator'] };
  answerWith({ 'GET /api/rulings': { items: [ruled] } });
  await renderInRouter(<Rulings board="x" reports={reports} />, operator);

  await screen.findByText(/one column/);
  expect(screen.queryByRole('button', { name: 'Take back' })).not.toBeInTheDocument();
});
