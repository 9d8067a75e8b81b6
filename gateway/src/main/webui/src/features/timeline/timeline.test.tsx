import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Timeline, TimelineItem } from '../../api/model';
import { answerWith } from '../../test/answers';
import { problem } from '../../test/fixtures';
import { renderInRouter } from '../../test/inRouter';
import { daysOf, shortened, SHOWN_REPORTS } from './days';
import { TimelinePage } from './TimelinePage';

const report = (at: string, of: string, title: string, decibans?: number): TimelineItem => ({
  at,
  problem: of,
  theaters: ['nw-syria'],
  kind: 'report',
  title,
  text: 'Surge of fighting',
  source: 'ucdp',
  grade: 'B1',
  reportId: title,
  reports: 1,
  decibans: decibans ?? null,
});

const karabakh = { ...problem, id: 'karabakh', title: 'War over Karabakh' };
const retaliation = { ...problem, id: 'retaliation', title: 'Retaliation across theaters' };

const timeline: Timeline = {
  problems: [
    { id: 'retaliation', title: 'Retaliation across theaters', theaters: ['nw-syria'] },
    { id: 'karabakh', title: 'War over Karabakh', theaters: ['karabakh'] },
  ],
  couplings: [{ problem: 'retaliation', by: 'karabakh', decibans: 4, saturation: 10, delayHours: 48, reason: 'pressure there is answered here' }],
  items: [
    report('2020-09-27T06:00:00Z', 'karabakh', 'Artillery along the line'),
    {
      at: '2020-09-27T08:00:00Z',
      problem: 'karabakh',
      theaters: ['karabakh'],
      kind: 'transition',
      title: 'Raised from NORMAL to WARNING',
      text: 'rose past −1 dB',
      level: 'WARNING',
      fromLevel: 'NORMAL',
      alertId: 'a1',
    },
    {
      at: '2020-09-29T08:00:00Z',
      problem: 'retaliation',
      theaters: ['nw-syria'],
      kind: 'coupling',
      title: 'War over Karabakh presses on this from here on',
      text: 'raised to WARNING',
      decibans: 4,
      by: 'karabakh',
    },
    report('2020-10-26T05:30:00Z', 'retaliation', 'Strike on a camp at Kafr Takharim'),
  ],
  next: null,
};

const answers = {
  'GET /api/problems': { items: [karabakh, retaliation] },
  'GET /api/boards': [{ id: 'live', kind: 'live', clock: '2020-10-27T12:00:00Z' }],
  'GET /api/problems/retaliation/timeline': timeline,
};

it('puts moves and counter-moves of two problems into two lanes, the newest day first', async () => {
  answerWith(answers);
  await renderInRouter(<TimelinePage board="live" problem="retaliation" other="karabakh" onChoose={vi.fn()} />);

  const days = await screen.findAllByRole('region');
  expect(days.map((day) => day.getAttribute('aria-label'))).toEqual(['26 Oct 2020', '29 Sep 2020', '27 Sep 2020']);
  const war = within(days[2] ?? document.body);
  expect(war.getByRole('heading', { name: 'War over Karabakh' })).toBeInTheDocument();
  expect(war.getByRole('link', { name: 'Raised from NORMAL to WARNING' })).toBeVisible();
  expect(war.getByText('WARNING')).toBeVisible();
  expect(screen.getByText(/presses on this/)).toHaveTextContent('↪ War over Karabakh presses on this');
});

it('says how one problem presses on the other, after how long and why', async () => {
  answerWith(answers);
  await renderInRouter(<TimelinePage board="live" problem="retaliation" other="karabakh" onChoose={vi.fn()} />);

  expect(await screen.findByText(/pressure there is answered here/)).toHaveTextContent(
    'War over Karabakh presses on Retaliation across theaters after 2 days, by up to +4.0 dB',
  );
});

it('lets somebody choose what stands beside it', async () => {
  const user = userEvent.setup();
  const onChoose = vi.fn();
  answerWith(answers);
  await renderInRouter(<TimelinePage board="live" problem="retaliation" other={undefined} onChoose={onChoose} />);

  await screen.findAllByRole('option', { name: 'War over Karabakh' });
  await user.selectOptions(screen.getByLabelText('Beside it'), 'karabakh');

  expect(onChoose).toHaveBeenCalledExactlyOnceWith('retaliation', 'karabakh');
});

it('asks nothing before a problem is chosen', async () => {
  const sent = answerWith(answers);
  await renderInRouter(<TimelinePage board="live" problem={undefined} other={undefined} onChoose={vi.fn()} />);

  expect(await screen.findByRole('heading', { name: 'Choose a problem' })).toBeVisible();
  expect(sent.some(({ call }) => call.includes('timeline'))).toBe(false);
});

it('lets the reports that count most stand for a busy day, and leaves out nothing else', () => {
  const busy = Array.from({ length: 9 }, (_, hour) => report(`2020-10-01T0${hour}:00:00Z`, 'karabakh', `r${hour}`, hour));
  const judged: TimelineItem = { ...report('2020-10-01T09:30:00Z', 'karabakh', 'j'), kind: 'judgement' };

  const { shown, more } = shortened([...busy, judged]);

  expect(shown.map(({ title }) => title)).toEqual(['r5', 'r6', 'r7', 'r8', 'j']);
  expect(more).toBe(9 - SHOWN_REPORTS);
});

it('keeps a lane for a problem in which nothing happened that day', () => {
  const [day] = daysOf([report('2020-10-01T01:00:00Z', 'karabakh', 'r')], ['karabakh', 'retaliation'], 'utc');

  expect(day?.lanes.get('retaliation')).toEqual([]);
});
