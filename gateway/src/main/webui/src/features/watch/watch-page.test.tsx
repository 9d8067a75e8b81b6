import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answerWith } from '../../test/answers';
import { officer, renderInRouter } from '../../test/inRouter';
import { WatchPage } from './WatchPage';
import { duration, policySentences } from './words';

const policy = {
  fromLevel: 'CRITICAL',
  steps: [
    { after: 'PT5M', whom: ['on-watch'] },
    { after: 'PT15M', whom: ['on-watch', 'operations'] },
  ],
  remindEvery: 'PT15M',
  mostReminders: 12,
} as const;

const answers = {
  'GET /api/roster': { onWatch: ['aylin'], shifts: [{ id: '1', kind: 'override', account: 'aylin', startsAt: '2026-11-28T00:00:00Z', endsAt: '2026-11-28T12:00:00Z', reason: 'boris is ill' }] },
  'GET /api/escalation': policy,
  'GET /api/log': { items: [{ at: '2026-11-28T03:00:00Z', author: 'boris', text: 'Spoke to <b>UNDOF</b>' }] },
  'POST /api/log': { at: '2026-11-28T04:00:00Z', author: 'officer', text: 'All quiet' },
};

describe('the watch', () => {
  it('says who is on watch, who is called, and what was written down', async () => {
    answerWith(answers);
    await renderInRouter(<WatchPage />, officer);
    expect(await screen.findByText('boris is ill')).toBeInTheDocument();
    expect(await screen.findByText('5 min after an alert of CRITICAL that nobody acknowledged: who is on watch.')).toBeInTheDocument();
    expect(await screen.findByText('Spoke to <b>UNDOF</b>')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Handover of the last 12 hours' })).toHaveAttribute('href', '/api/handover?format=html');
  });

  it('says so when nobody is on watch', async () => {
    answerWith({ ...answers, 'GET /api/roster': { onWatch: [], shifts: [] } });
    await renderInRouter(<WatchPage />, officer);
    expect(await screen.findByText('Nobody. Calls go to operations.')).toBeInTheDocument();
  });

  it('writes something down', async () => {
    const sent = answerWith(answers);
    await renderInRouter(<WatchPage />, officer);
    await userEvent.type(await screen.findByLabelText('For the next watch'), 'All quiet');
    await userEvent.click(screen.getByRole('button', { name: 'Write it down' }));
    await waitFor(() => expect(sent).toContainEqual({ call: 'POST /api/log', body: { text: 'All quiet' } }));
  });

  it('words durations and a policy that calls nobody', () => {
    expect(duration('PT1H30M')).toBe('1 h 30 min');
    expect(policySentences({ ...policy, steps: [] })).toEqual(['Nobody is called.']);
  });
});
