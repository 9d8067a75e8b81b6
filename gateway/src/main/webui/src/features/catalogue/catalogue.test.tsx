import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Me } from '../../api/model';
import { answerWith } from '../../test/answers';
import { officer, renderInRouter } from '../../test/inRouter';
import { ApplyDialog } from './ApplyDialog';
import { CataloguePage } from './CataloguePage';

const analyst: Me = { ...officer, roles: ['analyst'] };
const versions = {
  items: [
    { version: 2, contentHash: 'b', author: 'anna', reason: 'shorter half-lives', at: '2026-11-02T00:00:00Z', active: true },
    { version: 1, contentHash: 'a', author: 'catalogue directory', reason: 'first start', at: '2026-11-01T00:00:00Z', active: false },
  ],
};
const comparison = {
  from: 1,
  to: 2,
  items: [
    { item: 'indicator idlib-convoys', kind: 'CHANGED', fields: [{ field: 'halfLifeDays', from: 10, to: 7 }] },
    { item: 'problem libya-front', kind: 'ADDED', fields: [] },
  ],
};

it('shows who changed what, when and why', async () => {
  const user = userEvent.setup();
  answerWith({ 'GET /api/catalogue': versions, 'GET /api/catalogue/compare': comparison });
  await renderInRouter(<CataloguePage />, analyst);

  expect(await screen.findByText('holds now')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show what it changed' }));
  expect((await screen.findByText('halfLifeDays')).closest('li')).toHaveTextContent('halfLifeDays: 10 → 7');
  expect(screen.getByText(/libya-front/)).toHaveTextContent('new');
});

it('goes back to an earlier version with a reason', async () => {
  const user = userEvent.setup();
  const sent = answerWith({ 'GET /api/catalogue': versions, 'POST /api/catalogue/undo': versions.items[0] });
  await renderInRouter(<CataloguePage />, analyst);

  await user.click(await screen.findByRole('button', { name: 'Go back to version 1' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText(/Reason/), 'too loud');
  await user.click(dialog.getByRole('button', { name: 'Go back' }));

  expect(sent.find(({ call }) => call === 'POST /api/catalogue/undo')?.body).toEqual({ to: 1, reason: 'too loud' });
});

it('names everything that is wrong with a catalogue', async () => {
  const user = userEvent.setup();
  const fault = { title: 'The catalogue breaks its rules', status: 422, violations: [{ field: 'problems/a.yaml: a: prior', expected: 'a number below 0' }] };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(fault), { status: 422 })));
  await renderInRouter(<ApplyDialog onClose={vi.fn()} />, analyst);

  await user.upload(await screen.findByLabelText(/as a zip/), new File(['PK'], 'catalogue.zip', { type: 'application/zip' }));
  await user.type(screen.getByLabelText(/Reason/), 'a trial');
  await user.click(screen.getByRole('button', { name: 'Apply' }));

  expect(await screen.findByText('problems/a.yaml: a: prior')).toBeVisible();
  expect(screen.getByText(/a number below 0/)).toBeVisible();
});
