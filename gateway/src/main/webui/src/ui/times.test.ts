import { expect, it } from 'vitest';
import { formatSpan, formatTime } from './times';

it('writes a moment in UTC as colleagues write it', () => {
  expect(formatTime('2020-03-09T14:00:00Z', 'utc')).toBe('9 Mar 2020 14:00Z');
  expect(formatTime('2020-03-10T07:03:40Z', 'utc', { seconds: true })).toBe('10 Mar 2020 07:03:40Z');
});

it('never writes a Z behind local time', () => {
  expect(formatTime('2020-03-09T14:00:00Z', 'local')).not.toContain('Z');
});

it.each([
  [4 * 60_000, '4 minutes'],
  [1_000, '1 second'],
  [3 * 3_600_000, '3 hours'],
  [46 * 86_400_000, '46 days'],
])('says %i ms as %s', (span, words) => {
  expect(formatSpan(span)).toBe(words);
});
