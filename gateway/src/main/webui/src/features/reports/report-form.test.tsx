import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { NewReport, Source, Violation } from '../../api/model';
import { ReportForm } from './ReportForm';

const sources: Source[] = [
  { id: 'officer', name: 'Watch officers', origin: 'watch', reliability: 'A', reports: 3, overdue: false },
  { id: 'ucdp', name: 'UCDP', origin: 'uppsala', reliability: 'B', reports: 9, overdue: false },
];

const show = (given: { violations?: Violation[]; mayQuote?: string[] } = {}) => {
  const onSubmit = vi.fn<(report: NewReport) => void>();
  render(
    <ReportForm
      sources={sources}
      mayQuote={given.mayQuote ?? ['*']}
      violations={given.violations ?? []}
      busy={false}
      now={new Date('2020-03-09T14:00:00Z')}
      onSubmit={onSubmit}
    />,
  );
  return onSubmit;
};

it('hands in what was typed and nothing else', async () => {
  const user = userEvent.setup();
  const onSubmit = show();

  await user.selectOptions(screen.getByLabelText(/^Source/), 'officer');
  await user.type(screen.getByLabelText('Title'), 'Convoy on the M4');
  await user.type(screen.getByLabelText('Latitude'), '35,93');
  await user.type(screen.getByLabelText('Longitude'), '36.63');
  await user.click(screen.getByRole('button', { name: 'Hand in' }));

  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({
    source: 'officer',
    publishedAt: '2020-03-09T14:00:00.000Z',
    title: 'Convoy on the M4',
    location: { lat: 35.93, lon: 36.63 },
  });
});

it('shows what the server expected at the field it speaks of', () => {
  show({ violations: [{ field: 'location.lat', expected: 'a latitude from -90 to 90' }] });

  const latitude = screen.getByLabelText('Latitude');
  expect(latitude).toBeInvalid();
  expect(latitude).toHaveAccessibleDescription(/Expected: a latitude from -90 to 90/);
  expect(screen.getByLabelText('Longitude')).toBeValid();
});

it('shows at the top what belongs to no field', () => {
  show({ violations: [{ field: 'revision', expected: 'a whole number' }] });

  expect(screen.getByText('revision: a whole number')).toBeVisible();
});

it('offers only the sources the officer may speak for', () => {
  show({ mayQuote: ['officer'] });

  expect(screen.getByRole('option', { name: 'Watch officers (A)' })).toBeInTheDocument();
  expect(screen.queryByRole('option', { name: 'UCDP (B)' })).not.toBeInTheDocument();
});
