import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StreamEvent } from './applyEvent';
import { StreamConnection, type Freshness } from './connection';

/** A browser's event source in the hands of the test. */
class FakeSource extends EventTarget {
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static opened: FakeSource[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    super();
    FakeSource.opened.push(this);
  }

  open(): void {
    this.readyState = FakeSource.OPEN;
    this.onopen?.();
  }

  say(type: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }

  breakOff(readyState: number): void {
    this.readyState = readyState;
    this.onerror?.();
  }

  close(): void {
    this.readyState = FakeSource.CLOSED;
  }
}

const events: StreamEvent[] = [];
const freshness: Freshness[] = [];
let signedIn: boolean;
let connection: StreamConnection;

const source = (): FakeSource => {
  const last = FakeSource.opened.at(-1);
  if (last === undefined) {
    throw new Error('no stream was opened');
  }
  return last;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
  FakeSource.opened = [];
  events.length = 0;
  freshness.length = 0;
  signedIn = true;
  connection = new StreamConnection({
    board: 'live',
    onEvent: (event) => events.push(event),
    onFreshness: (state) => freshness.push(state),
    stillSignedIn: () => Promise.resolve(signedIn),
  });
  connection.open();
});

afterEach(() => {
  connection.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('follows the board it was asked to follow', () => {
  expect(source().url).toBe('/api/stream?board=live');
});

it('passes on what the stream says', () => {
  source().open();

  source().say('tick', { board: 'live', clock: '2020-02-25T13:00:01Z' });
  source().say('reset', { reason: 'too old' });

  expect(events).toEqual([{ type: 'tick', tick: { board: 'live', clock: '2020-02-25T13:00:01Z' } }, { type: 'reset' }]);
  expect(freshness.at(-1)).toEqual({ state: 'live' });
});

it('is reconnecting at first and stale when that takes long', () => {
  source().open();
  source().breakOff(0);
  expect(freshness.at(-1)?.state).toBe('reconnecting');

  vi.advanceTimersByTime(20_000);

  expect(freshness.at(-1)?.state).toBe('stale');
});

it('asks for nothing again when the browser itself caught up', () => {
  source().open();
  source().breakOff(0);
  source().open();

  expect(events).toEqual([]);
  expect(freshness.at(-1)).toEqual({ state: 'live' });
});

it('opens a refused stream anew and then asks for everything again', async () => {
  source().open();
  source().breakOff(FakeSource.CLOSED);

  await vi.advanceTimersByTimeAsync(1_000);
  expect(FakeSource.opened).toHaveLength(2);
  source().open();

  expect(events).toEqual([{ type: 'reset' }]);
});

it('gives up when nobody is signed in any more', async () => {
  signedIn = false;
  source().breakOff(FakeSource.CLOSED);

  await vi.advanceTimersByTimeAsync(60_000);

  expect(FakeSource.opened).toHaveLength(1);
});

it('calls the live board stale when its clock falls silent, although the connection stands', () => {
  source().open();

  vi.advanceTimersByTime(35_000);

  expect(freshness.at(-1)?.state).toBe('stale');
});
