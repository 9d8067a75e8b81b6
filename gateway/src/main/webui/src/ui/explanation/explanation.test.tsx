import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { goldenContributions, goldenLogOdds, thresholds } from '../../test/fixtures';
import { renderInRouter } from '../../test/inRouter';
import { Explanation } from './Explanation';
import { waterfallOf } from './waterfall';

const show = (logOdds = goldenLogOdds, calibrated?: number) =>
  renderInRouter(
    <Explanation
      contributions={goldenContributions}
      logOdds={logOdds}
      levels={thresholds}
      calibrated={calibrated}
      sourceName={(id) => (id === 'monitor' ? 'Conflict monitor' : id)}
      theaterName={() => 'North-west Syria'}
    />,
  );

describe('waterfall', () => {
  it('adds up to the log-odds', () => {
    expect(waterfallOf(goldenContributions, []).total).toBeCloseTo(goldenLogOdds, 5);
  });

  it('lets every step begin where the one before it ended', () => {
    const { steps } = waterfallOf(goldenContributions, []);

    steps.forEach((step, index) => expect(step.from).toBe(index === 0 ? 0 : steps[index - 1]?.to));
    expect(steps.at(-1)?.to).toBeCloseTo(goldenLogOdds, 5);
  });

  it('begins with the prior and goes on with the weightiest evidence', () => {
    const titles = waterfallOf(goldenContributions, []).steps.map((step) => step.contribution.title);

    expect(titles).toEqual(['Prior', 'Background', 'Reinforcement convoys', 'Surge of fighting', 'Deployment to Libya']);
  });

  it('counts what is too small for a row', () => {
    const tiny = { ...goldenContributions[1], kind: 'indicator' as const, title: 'Faint', text: '', decibans: 0.01 };

    const waterfall = waterfallOf([...goldenContributions, tiny], []);

    expect(waterfall.silent.map((one) => one.title)).toEqual(['Faint']);
    expect(waterfall.total).toBeCloseTo(goldenLogOdds + 0.01, 5);
  });

  it('keeps every threshold in view', () => {
    const { low, high } = waterfallOf(goldenContributions, [-6, 6]);

    expect(low).toBeLessThan(-12.5);
    expect(high).toBeGreaterThan(6);
  });
});

describe('explanation', () => {
  it('shows the sum as probability and decibans', async () => {
    await show();

    expect(screen.getByText('Together: 26 % probability')).toBeVisible();
    expect(screen.getByText('−4.5 dB')).toBeVisible();
    expect(screen.queryByText(/add up to/)).not.toBeInTheDocument();
  });

  it('shows what the score says by itself beside what it has meant', async () => {
    await show(goldenLogOdds, 0.08);

    expect(screen.getByText(/^Together: 26 % probability by itself/)).toHaveTextContent('Together: 26 % probability by itself, 8.0 % calibrated');
  });

  it('says so when the weights do not add up to the score', async () => {
    await show(-3);

    expect(screen.getByText(/add up to −4.49 dB, but the score says −3.00 dB/)).toBeVisible();
  });

  it('opens down to dated, graded, linked reports', async () => {
    const user = userEvent.setup();
    await show();

    await user.click(screen.getByRole('button', { name: 'Reinforcement convoys' }));

    const report = screen.getByText('Column').closest('li');
    expect(report).not.toBeNull();
    const cited = within(report ?? document.body);
    expect(cited.getByText(/Conflict monitor/)).toBeVisible();
    expect(cited.getByText('A2')).toBeVisible();
    expect(cited.getByText('24 Feb 2020 20:00Z')).toBeVisible();
    expect(cited.getByRole('link', { name: /Original/ })).toHaveAttribute('href', 'https://example.org/r4');
    expect(screen.getByText(/and 3 more events/)).toBeVisible();
  });

  it('marks the words of a report that matched', async () => {
    const user = userEvent.setup();
    await show();

    await user.click(screen.getByRole('button', { name: 'Reinforcement convoys' }));

    expect(screen.getByText('Column').tagName).toBe('MARK');
    expect(screen.getByText('vehicles').tagName).toBe('MARK');
    expect(screen.getByText('Column').parentElement).toHaveTextContent('Column of forty vehicles near Saraqib');
    expect(screen.getByText(/in its text: “armour”/)).toBeVisible();
  });

  it('shows the other reports of one event on demand, and offers no link that is not of the web', async () => {
    const user = userEvent.setup();
    await show();
    await user.click(screen.getByRole('button', { name: 'Reinforcement convoys' }));
    expect(screen.queryByText('Reinforcements sent')).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Show 1 more report of this event' }));

    expect(screen.getByText('Reinforcements sent')).toBeVisible();
    expect(screen.queryByRole('link', { name: /Original of "Reinforcements sent"/ })).not.toBeInTheDocument();
  });
});
