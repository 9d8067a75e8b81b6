import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { AlertDelivery, DeliveryState } from '../../api/model';
import { answerWith } from '../../test/answers';
import { alert } from '../../test/fixtures';
import { officer, renderInRouter } from '../../test/inRouter';
import { AlertsPage } from './AlertsPage';
import { toldInShort } from './told';

const told = (state: DeliveryState): AlertDelivery => ({ id: state, subscription: 's', subscriptionName: 'Desk', channel: 'email', state, attempts: 1 });

const answers = {
  'GET /api/alerts': { items: [{ ...alert, deliveries: [told('delivered'), told('failed')] }] },
  'GET /api/problems': { items: [] },
  'GET /api/theaters': { items: [] },
};

const page = <AlertsPage board="live" filter={{}} onFilter={() => undefined} />;

it('says what happened, why, and whether it arrived', async () => {
  answerWith(answers);
  await renderInRouter(page);

  expect(await screen.findByText('Raised from NORMAL to WATCH')).toBeVisible();
  expect(screen.getByText('23 against 6.1 expected')).toBeVisible();
  expect(screen.getByText('2 told: 1 arrived, 1 failed')).toBeVisible();
});

it('acknowledges by one click', async () => {
  const user = userEvent.setup();
  const sent = answerWith({ ...answers, [`POST /api/alerts/${alert.id}/acknowledge`]: alert });
  await renderInRouter(page);

  await user.click(await screen.findByRole('button', { name: /^Acknowledge: Pro-regime/ }));

  await waitFor(() => expect(sent.map(({ call }) => call)).toContain(`POST /api/alerts/${alert.id}/acknowledge`));
});

it('offers no acknowledgement to those who may not give it', async () => {
  answerWith(answers);
  await renderInRouter(page, { ...officer, roles: ['operator'] });

  expect(await screen.findByText('not yet')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Acknowledge/ })).not.toBeInTheDocument();
});

it.each<[DeliveryState[], string]>([
  [[], 'nobody'],
  [['delivered'], '1 told, arrived'],
  [['delivered', 'delivered'], '2 told, all arrived'],
  [['delivered', 'pending', 'superseded'], '3 told: 1 arrived, 1 under way, 1 not by itself'],
  [['held', 'delivered'], '2 told: 1 arrived, 1 held back'],
  [['gathered', 'delivered'], '2 told: 1 arrived, 1 gathered'],
])('says of %j: %s', (states, words) => {
  expect(toldInShort(states.map(told))).toBe(words);
});
