import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Me, Routing, RoutingTrial } from '../../api/model';
import { answerWith } from '../../test/answers';
import { officer, renderInRouter } from '../../test/inRouter';
import { RoutingPage } from './RoutingPage';
import { daysWords, routeSentence } from './words';

const operator: Me = { ...officer, name: 'operator', roles: ['operator'] };

const routing: Routing = {
  version: 3,
  savedBy: 'operator',
  savedAt: '2026-11-28T00:00:00Z',
  note: 'Allies asked',
  tree: {
    audiences: [
      { id: 'watch-floor', name: 'Watch floor', sees: 'evidence', open: true },
      { id: 'allies', name: 'Allies' },
    ],
    root: { name: 'Everything', audiences: ['watch-floor'], routes: [{ name: 'Grave', minLevel: 'WARNING', audiences: ['allies'] }] },
  },
  members: [{ audience: 'allies', subscriptions: 4 }],
};

const told = { subscription: 'a', name: 'Ally desk', owner: 'ally', audience: 'allies', way: 'Everything > Grave', sees: 'thin', newly: true } as const;
const trial: RoutingTrial = {
  from: '2026-10-28T00:00:00Z',
  to: '2026-11-28T00:00:00Z',
  truncated: false,
  alerts: [
    {
      id: 'x',
      problem: 'idlib-offensive',
      problemTitle: 'Offensive in Idlib',
      theaters: ['nw-syria'],
      kind: 'raise',
      fromLevel: 'NORMAL',
      toLevel: 'WARNING',
      receivedAt: '2026-11-20T00:00:00Z',
      told: [told],
      noLonger: [{ ...told, subscription: 'b', name: 'Press' }],
    },
  ],
};

const answers = {
  'GET /api/routing': routing,
  'GET /api/routing/versions': { items: [{ version: 3, by: 'operator', at: '2026-11-28T00:00:00Z', note: 'Allies asked' }] },
  'GET /api/problems': { items: [] },
  'GET /api/theaters': { items: [] },
  'POST /api/routing/trials': trial,
  'PUT /api/routing': routing,
};

describe('routing', () => {
  it('draws the tree and says what each audience sees', async () => {
    answerWith(answers);
    await renderInRouter(<RoutingPage />, officer);
    expect(await screen.findByText('every alert, from WARNING up')).toBeInTheDocument();
    expect(screen.getByText('→ Allies (4)')).toBeInTheDocument();
    const table = screen.getByRole('grid', { name: 'Audiences' });
    expect(within(table).getByText(/with a link/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Change the tree' })).not.toBeInTheDocument();
  });

  it('shows who would have been told, who newly and who no longer', async () => {
    answerWith(answers);
    await renderInRouter(<RoutingPage />, officer);
    await userEvent.click(await screen.findByRole('button', { name: /last 30 days/ }));
    expect(await screen.findByText(/1 of them new, 1 of today’s no longer sent/)).toBeInTheDocument();
    expect(screen.getByText(/new: Ally desk|new:/)).toBeInTheDocument();
    expect(screen.getByText(/no longer: Press/)).toBeInTheDocument();
  });

  it('saves a tree after the version it was written after, and draws it as it is typed', async () => {
    const sent = answerWith(answers);
    await renderInRouter(<RoutingPage />, operator);
    await userEvent.click(await screen.findByRole('button', { name: 'Change the tree' }));
    const box = screen.getByLabelText('The tree, as JSON');
    fireEvent.change(box, { target: { value: '{' } });
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    fireEvent.change(box, { target: { value: JSON.stringify({ ...routing.tree, root: { name: 'Anything', audiences: ['allies'] } }) } });
    expect(await screen.findByText('Anything')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/Why/), 'Simpler');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent.find(({ call }) => call === 'PUT /api/routing')?.body).toMatchObject({ version: 3, note: 'Simpler', tree: { root: { name: 'Anything' } } }));
  });

  it('puts hours and days into words', () => {
    const name = (id: string) => id;
    expect(daysWords(['FRIDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY'])).toBe('Mon to Fri');
    expect(daysWords(['MONDAY', 'WEDNESDAY'])).toBe('Mon, Wed');
    expect(daysWords(null)).toBe('');
    expect(routeSentence({ name: 'n', problems: ['p'], theaters: ['t'], hours: { days: ['SUNDAY'], from: '08:00', to: '18:00' } }, name, name)).toBe(
      'p in t, Sun 08:00 to 18:00 (UTC)',
    );
  });
});
