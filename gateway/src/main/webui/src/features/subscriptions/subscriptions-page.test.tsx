import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { NewSubscription, Subscription } from '../../api/model';
import { answerWith } from '../../test/answers';
import { officer, renderInRouter } from '../../test/inRouter';
import { gatheringOf, gatheringWords, type Gathering } from './gathering';
import { SubscriptionsPage } from './SubscriptionsPage';

const desk: Subscription = {
  id: '5d0f6c1e-6a3b-4f0e-9d51-2f6f1f3a7b10',
  name: 'Desk',
  owner: 'officer',
  channel: { type: 'email', address: 'desk@example.org', language: 'tr', timeZone: 'Europe/Istanbul' },
  filter: { problems: [], theaters: [], minLevel: 'WATCH', exercises: false },
  gathering: { kind: 'weekly', hour: 7, weekday: 'friday' },
};

const answers = {
  'GET /api/subscriptions': { items: [desk] },
  'GET /api/problems': { items: [] },
  'GET /api/theaters': { items: [] },
  [`PUT /api/subscriptions/${desk.id}`]: desk,
  'POST /api/subscriptions': desk,
};

const saved = (sent: { call: string; body: unknown }[], method: string) =>
  sent.find(({ call }) => call.startsWith(method))?.body as NewSubscription | undefined;

describe('when a subscription is told', () => {
  it('stands in the list', async () => {
    answerWith(answers);
    await renderInRouter(<SubscriptionsPage />, officer);
    const table = await screen.findByRole('grid', { name: 'Subscriptions' });
    expect(within(table).getByText('weekly, Friday at 07:00, Europe/Istanbul')).toBeInTheDocument();
  });

  it('stays as it is when something else is changed', async () => {
    const sent = answerWith(answers);
    await renderInRouter(<SubscriptionsPage />, officer);
    await userEvent.click(await screen.findByRole('button', { name: 'Change Desk' }));
    await userEvent.type(await screen.findByLabelText(/Name/), ' two');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved(sent, 'PUT')?.name).toBe('Desk two'));
    expect(saved(sent, 'PUT')?.gathering).toEqual(desk.gathering);
  });

  it('is at once unless somebody chooses a digest, and then at an hour of the reader', async () => {
    const sent = answerWith(answers);
    await renderInRouter(<SubscriptionsPage />, officer);
    await userEvent.click(await screen.findByRole('button', { name: 'Change Desk' }));
    await userEvent.selectOptions(await screen.findByLabelText('When to tell'), 'Daily digest');
    expect(screen.queryByLabelText('On')).not.toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('At (Europe/Istanbul)'), '18:00');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved(sent, 'PUT')?.gathering).toEqual({ kind: 'daily', hour: 18 }));
  });

  it.each<[Gathering['kind'], Gathering, string]>([
    ['each', { kind: 'each' }, 'at once'],
    ['burst', { kind: 'burst' }, 'bursts in one message'],
    ['hourly', { kind: 'hourly' }, 'hourly'],
    ['daily', { kind: 'daily', hour: 9 }, 'daily at 09:00, UTC'],
    ['weekly', { kind: 'weekly', hour: 9, weekday: 'monday' }, 'weekly, Monday at 09:00, UTC'],
  ])('of the kind %s has what it needs and no more', (kind, gathering, words) => {
    expect(gatheringOf(kind, 9, null)).toEqual(gathering);
    expect(gatheringWords({ gathering, channel: { type: 'webhook' } })).toBe(words);
  });
});
