import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Silence } from '../../api/model';
import { answerWith } from '../../test/answers';
import { officer, renderInRouter } from '../../test/inRouter';
import { SilencesPage } from './SilencesPage';
import { heldSentence, lasting } from './words';

const convoy: Silence = {
  id: '5d0f6c1e-6a3b-4f0e-9d51-2f6f1f3a7b10',
  kind: 'silence',
  state: 'active',
  board: 'live',
  problems: ['idlib-offensive'],
  theaters: [],
  upToLevel: 'WARNING',
  startsAt: '2026-11-28T00:00:00Z',
  endsAt: '2049-11-28T00:00:00Z',
  author: 'officer',
  reason: 'A convoy that was announced',
};

const answers = {
  'GET /api/silences': { items: [convoy] },
  'GET /api/inhibitions': {
    items: [{ id: 'r', source: 'whole', fromLevel: 'CRITICAL', problems: ['idlib-offensive'], upToLevel: 'WARNING', author: 'tocsin', reason: 'It is made of these.' }],
  },
  'GET /api/problems': { items: [] },
  'GET /api/theaters': { items: [] },
  'POST /api/silences': convoy,
  [`DELETE /api/silences/${convoy.id}`]: {},
};

describe('silences', () => {
  it('says what is held back, by whom, why and until when, and by which rules', async () => {
    answerWith(answers);
    await renderInRouter(<SilencesPage />, officer);
    const table = await screen.findByRole('grid', { name: 'Silences that stand' });
    expect(within(table).getByText('idlib-offensive, up to WARNING')).toBeInTheDocument();
    expect(within(table).getByText('A convoy that was announced')).toBeInTheDocument();
    expect(within(table).getByText('in force')).toBeInTheDocument();
    expect(await screen.findByText('It is made of these. (tocsin)')).toBeInTheDocument();
  });

  it('ends one at a click', async () => {
    const sent = answerWith(answers);
    await renderInRouter(<SilencesPage />, officer);
    await userEvent.click(await screen.findByRole('button', { name: 'End: A convoy that was announced' }));
    await waitFor(() => expect(sent.map(({ call }) => call)).toContain(`DELETE /api/silences/${convoy.id}`));
  });

  it('asks for one with reason and end', async () => {
    const sent = answerWith(answers);
    await renderInRouter(<SilencesPage />, officer);
    await userEvent.click(await screen.findByRole('button', { name: 'Hold alerts back' }));
    await userEvent.type(await screen.findByLabelText(/Why/), 'Announced');
    await userEvent.click(screen.getByRole('button', { name: 'Hold them back' }));
    await waitFor(() => expect(sent.some(({ call }) => call === 'POST /api/silences')).toBe(true));
    const body = sent.find(({ call }) => call === 'POST /api/silences')?.body as { reason: string; endsAt: string; upToLevel: string };
    expect(body.reason).toBe('Announced');
    expect(body.upToLevel).toBe('WARNING');
    expect(Date.parse(body.endsAt)).toBeGreaterThan(Date.now());
  });

  it('plans one ahead', async () => {
    const sent = answerWith(answers);
    await renderInRouter(<SilencesPage />, officer);
    await userEvent.click(await screen.findByRole('button', { name: 'Hold alerts back' }));
    await userEvent.type(await screen.findByLabelText(/Why/), 'Server room');
    await userEvent.click(screen.getByLabelText('Maintenance'));
    await userEvent.click(screen.getByLabelText('Later'));
    await userEvent.selectOptions(screen.getByLabelText('For'), 'until a time');
    fireEvent.change(screen.getByLabelText(/^From \(UTC\)/), { target: { value: '2048-12-01T08:00' } });
    fireEvent.change(screen.getByLabelText(/^Until \(UTC\)/), { target: { value: '2048-12-01T16:30' } });
    expect(screen.getByRole('status')).toHaveTextContent('From 1 Dec 2048 08:00Z until 1 Dec 2048 16:30Z, 8 h 30 min.');
    await userEvent.click(screen.getByRole('button', { name: 'Plan it' }));
    await waitFor(() => expect(sent.some(({ call }) => call === 'POST /api/silences')).toBe(true));
    expect(sent.find(({ call }) => call === 'POST /api/silences')?.body).toMatchObject({
      kind: 'maintenance',
      startsAt: '2048-12-01T08:00:00.000Z',
      endsAt: '2048-12-01T16:30:00.000Z',
    });
  });

  it('says at the field what is wrong with a time, and sends nothing', async () => {
    const sent = answerWith(answers);
    await renderInRouter(<SilencesPage />, officer);
    await userEvent.click(await screen.findByRole('button', { name: 'Hold alerts back' }));
    await userEvent.click(screen.getByLabelText('Later'));
    const from = screen.getByLabelText(/^From/);
    fireEvent.change(from, { target: { value: '2020-01-01T08:00' } });
    await userEvent.click(screen.getByRole('button', { name: 'Plan it' }));
    expect(from).toBeInvalid();
    expect(from).toHaveAccessibleDescription(/still to come/);
    expect(sent.some(({ call }) => call === 'POST /api/silences')).toBe(false);
  });

  it('shows what is planned, from when, and lets it be called off', async () => {
    answerWith({ ...answers, 'GET /api/silences': { items: [{ ...convoy, state: 'pending', startsAt: '2048-11-28T00:00:00Z' }] } });
    await renderInRouter(<SilencesPage />, officer);
    const table = await screen.findByRole('grid', { name: 'Silences that stand' });
    expect(within(table).getByText('planned')).toBeInTheDocument();
    expect(within(table).getByText(/^from/)).toHaveTextContent(/^from 28 Nov 2048 00:00Z, in \d+ d/);
    expect(within(table).getByText('Call it off')).toBeInTheDocument();
  });

  it('words what is held and for how long', () => {
    const name = (id: string) => id.toUpperCase();
    expect(heldSentence({ problems: [], theaters: ['libya'], upToLevel: 'CRITICAL' }, name, name)).toBe('all problems in LIBYA, every level');
    expect(lasting(2 * 3_600_000 + 15 * 60_000)).toBe('2 h 15 min');
    expect(lasting(76 * 3_600_000)).toBe('3 d 4 h');
    expect(lasting(30_000)).toBe('1 min');
  });
});
