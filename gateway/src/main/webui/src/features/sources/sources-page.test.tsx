import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Me, Source, SourceFetching } from '../../api/model';
import { answerWith } from '../../test/answers';
import { officer, renderInRouter } from '../../test/inRouter';
import { byUrgency, inShort } from './health';
import { SourcesPage } from './SourcesPage';

const fetching = (change: Partial<SourceFetching>): SourceFetching => ({
  kind: 'rss',
  state: 'waiting',
  board: 'live',
  items: 120,
  accepted: 118,
  errors: 0,
  failures: 0,
  refusals: {},
  lastSuccessAt: '2026-11-28T03:50:00Z',
  lagSeconds: 540,
  ...change,
});

const source = (id: string, name: string, change: Partial<Source>): Source => ({
  id,
  name,
  origin: id,
  reliability: 'C',
  reports: 118,
  matchRate: 0.25,
  overdue: false,
  ...change,
});

const sources = [
  source('officer', 'Watch officer', { fetch: null, matchRate: null, reports: 0 }),
  source('agency', 'News agency', { fetch: fetching({}) }),
  source('ucdp', 'UCDP', { fetch: fetching({ state: 'paused', orderedBy: 'analyst' }) }),
  source('gdelt', 'GDELT', {
    overdue: true,
    allowanceHours: 2,
    fetch: fetching({ state: 'failing', errors: 9, failures: 3, reason: 'the server answered 503', refusals: { status: 9, future: 12 } }),
  }),
];

const answers = {
  'GET /api/sources': { items: sources },
  'GET /api/exercises': { items: [{ id: 'drill', name: 'Autumn drill', createdAt: '2026-11-01T00:00:00Z', createdBy: 'officer', catalogueVersion: 1, state: 'open' }] },
  'GET /api/indicators': { items: [{ id: 'convoys', title: 'Reinforcement convoys' }] },
  'GET /api/theaters': { items: [{ id: 'nw-syria', name: 'North-west Syria' }] },
  'POST /api/sources/ucdp/start': fetching({}),
  'POST /api/sources/agency/pause': fetching({ state: 'paused' }),
  'POST /api/sources/agency/try': {
    items: 3,
    refusals: { future: 1 },
    shown: [
      { title: 'Convoy <b>reaches</b> Saraqib', publishedAt: '2026-11-28T03:00:00Z', place: 'Saraqib', matches: [{ indicator: 'convoys', theater: 'nw-syria', highlights: ['Convoy', 'tanks'] }], violations: [] },
      { title: 'Football', matches: [], violations: [] },
    ],
  },
};

const analyst: Me = { ...officer, name: 'analyst', roles: ['analyst'] };
const operator: Me = { ...officer, name: 'operator', roles: ['operator'] };
const row = async (name: string) => within((await screen.findByText(name)).closest('tr') ?? document.body);

describe('sources', () => {
  it('puts what needs attention first, and says so', () => {
    expect(byUrgency(sources).map(({ id }) => id)).toEqual(['gdelt', 'agency', 'ucdp', 'officer']);
    expect(inShort(sources)).toBe('1 needs attention: GDELT. 2 of 4 fetched, 1 paused.');
    expect(inShort(sources.slice(0, 1))).toBe('None needs attention. 0 of 1 fetched, 0 paused.');
  });

  it('shows how each goes', async () => {
    answerWith(answers);
    await renderInRouter(<SourcesPage board="live" />);

    const gdelt = await row('GDELT');
    expect(gdelt.getByText('Failing')).toBeVisible();
    expect(gdelt.getByText('and overdue')).toBeVisible();
    expect(gdelt.getByText('the server answered 503')).toBeVisible();
    expect(gdelt.getByText(', 3 in a row')).toBeVisible();
    expect(gdelt.getByText('refused: 12 future, 9 status')).toBeVisible();
    const agency = await row('News agency');
    expect(agency.getByText('Running')).toBeVisible();
    expect(agency.getByText('28 Nov 2026 03:50Z')).toBeVisible();
    expect(agency.getByText('lag 9 minutes')).toBeVisible();
    expect(agency.getByText('118 of 120 taken')).toBeVisible();
    expect(agency.getByText('25 %')).toBeVisible();
    expect((await row('Watch officer')).getByText('Sent to us')).toBeVisible();
  });

  it('is started and paused by who may', async () => {
    const user = userEvent.setup();
    const sent = answerWith(answers);
    await renderInRouter(<SourcesPage board="live" />, operator);

    await user.click(await screen.findByRole('button', { name: 'Start UCDP' }));
    await waitFor(() => expect(sent).toContainEqual({ call: 'POST /api/sources/ucdp/start', body: undefined }));
    const pause = await screen.findByRole('button', { name: 'Pause News agency' });
    await waitFor(() => expect(pause).toBeEnabled());
    await user.click(pause);

    await waitFor(() => expect(sent.map(({ call }) => call)).toContain('POST /api/sources/agency/pause'));
    expect(screen.queryByRole('button', { name: /^Try/ })).not.toBeInTheDocument();
  });

  it('feeds the exercise that is on screen', async () => {
    const user = userEvent.setup();
    const sent = answerWith(answers);
    await renderInRouter(<SourcesPage board="drill" />, analyst);

    await user.click(await screen.findByRole('button', { name: 'Start UCDP into Autumn drill' }));

    await waitFor(() => expect(sent).toContainEqual({ call: 'POST /api/sources/ucdp/start', body: { board: 'drill' } }));
  });

  it('only shows them to an officer', async () => {
    answerWith(answers);
    await renderInRouter(<SourcesPage board="live" />);

    expect(await screen.findByText('GDELT')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^(Start|Pause|Try)/ })).not.toBeInTheDocument();
  });

  it('says why one could not be started', async () => {
    const user = userEvent.setup();
    answerWith({ ...answers, 'GET /api/sources': { items: [source('moved', 'Moved', { fetch: fetching({ state: 'paused' }) })] } });
    await renderInRouter(<SourcesPage board="live" />, analyst);

    await user.click(await screen.findByRole('button', { name: 'Start Moved' }));

    expect(await screen.findByText(/Not started: moved/)).toBeVisible();
  });

  it('is tried out: what it would match, with the words, as text', async () => {
    const user = userEvent.setup();
    answerWith(answers);
    await renderInRouter(<SourcesPage board="live" />, analyst);

    await user.click(await screen.findByRole('button', { name: 'Try News agency' }));

    const dialog = within(await screen.findByRole('dialog'));
    expect((await dialog.findByText('Convoy')).tagName).toBe('MARK');
    expect(dialog.getByText(/<b>reaches<\/b> Saraqib/)).toBeVisible();
    expect(dialog.getByText('Reinforcement convoys')).toBeVisible();
    expect(dialog.getByText(/in its text: “tanks”/)).toBeVisible();
    expect(dialog.getByText('matches nothing')).toBeVisible();
    expect(dialog.getByText(/1 of the 2 shown would match something; refused: 1 future/)).toBeVisible();
  });

  it('keeps its place while the server is away', async () => {
    answerWith({});
    await renderInRouter(<SourcesPage board="live" />);

    expect(await screen.findByText(/^Sources: There is none/)).toBeVisible();
  });
});
