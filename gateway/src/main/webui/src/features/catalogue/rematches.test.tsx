import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Me, Rematch } from '../../api/model';
import { answerWith } from '../../test/answers';
import { officer, renderInRouter } from '../../test/inRouter';
import { Rematches } from './Rematches';

const analyst: Me = { ...officer, roles: ['analyst'] };
const running: Rematch = {
  id: 'r',
  days: 7,
  since: '2026-11-21T00:00:00Z',
  catalogueVersion: 3,
  reason: 'another spelling',
  by: 'anna',
  at: '2026-11-28T00:00:00Z',
  state: 'running',
  share: 0.4,
  read: 1200,
  changed: 17,
};
const answers = { 'GET /api/catalogue/rematch': { items: [running] }, 'POST /api/catalogue/rematch': running, 'DELETE /api/catalogue/rematch/r': { ...running, state: 'cancelled' } };

it('shows how far it is, and ends it', async () => {
  const sent = answerWith(answers);
  await renderInRouter(<Rematches />, analyst);

  expect(await screen.findByRole('progressbar')).toHaveAttribute('aria-valuenow', '40');
  expect(screen.getByText('1200 reports matched again, 17 match otherwise')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'End it' }));
  await waitFor(() => expect(sent.map(({ call }) => call)).toContain('DELETE /api/catalogue/rematch/r'));
});

it('asks for how many days and why', async () => {
  const sent = answerWith(answers);
  await renderInRouter(<Rematches />, analyst);

  await userEvent.click(await screen.findByRole('button', { name: 'Match earlier reports again' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByRole('button', { name: 'Match them again' })).toBeDisabled();
  await userEvent.selectOptions(dialog.getByLabelText('Live reports of the last'), '14 days');
  await userEvent.type(dialog.getByLabelText(/Reason/), 'another spelling');
  await userEvent.click(dialog.getByRole('button', { name: 'Match them again' }));

  await waitFor(() => expect(sent.find(({ call }) => call === 'POST /api/catalogue/rematch')?.body).toEqual({ days: 14, reason: 'another spelling' }));
});
