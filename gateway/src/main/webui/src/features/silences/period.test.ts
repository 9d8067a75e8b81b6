import { describe, expect, it } from 'vitest';
import { periodOf, usualPeriod, type TypedPeriod } from './period';

const now = Date.parse('2026-11-28T10:20:00Z');
const usual = usualPeriod(now, 'utc');
const planned: TypedPeriod = { begins: 'later', from: '2026-12-01T08:00', lasts: 'until', until: '2026-12-01T16:30' };

describe('the period of a silence', () => {
  it('is 4 hours from now on, or from the next full hour if it is planned', () => {
    expect(periodOf(usual, 'utc', now)).toEqual({ period: { endsAt: '2026-11-28T14:20:00.000Z' } });
    expect(periodOf({ ...usual, begins: 'later' }, 'utc', now)).toEqual({
      period: { startsAt: '2026-11-28T11:00:00.000Z', endsAt: '2026-11-28T15:00:00.000Z' },
    });
    expect(usual.until).toBe('2026-11-28T15:00');
  });

  it('is read on the clock that it is typed on', () => {
    expect(periodOf(planned, 'utc', now)).toEqual({ period: { startsAt: '2026-12-01T08:00:00.000Z', endsAt: '2026-12-01T16:30:00.000Z' } });
    expect(periodOf(planned, 'local', now)).toEqual({
      period: { startsAt: new Date(2026, 11, 1, 8).toISOString(), endsAt: new Date(2026, 11, 1, 16, 30).toISOString() },
    });
  });

  it.each([
    [{ from: '' }, { startsAt: 'a date and a time' }],
    [{ until: '' }, { endsAt: 'a date and a time' }],
    [{ from: '', lasts: 4 }, { startsAt: 'a date and a time' }],
    [{ from: '2026-11-28T10:19' }, { startsAt: 'a time that is still to come; to begin at once choose "Now"' }],
    [{ until: '2026-12-01T08:00' }, { endsAt: 'later than the beginning' }],
    [{ begins: 'now', until: '2026-11-28T10:00' }, { endsAt: 'a time that is still to come' }],
    [{ until: '2027-03-01T08:01' }, { endsAt: 'at most 90 days after the beginning' }],
  ] as [Partial<TypedPeriod>, object][])('%j is answered by %j', (part, faults) => {
    expect(periodOf({ ...planned, ...part }, 'utc', now)).toEqual({ faults });
  });
});
