import type { AlertEvent, AssessmentEvent, TickEvent } from '../model';
import type { StreamEvent } from './applyEvent';

/** How fresh what is on screen is. */
export type Freshness =
  | { state: 'connecting' }
  | { state: 'live' }
  | { state: 'reconnecting'; since: number }
  | { state: 'stale'; since: number };

interface Following {
  board: string;
  onEvent: (event: StreamEvent) => void;
  onFreshness: (freshness: Freshness) => void;
  /** Asked when the server refuses the stream: resolves to whether somebody is still signed in. */
  stillSignedIn: () => Promise<boolean>;
}

/** A connection that is down for longer than this is called stale rather than reconnecting. */
const STALE_AFTER_MS = 15_000;
/** The live board ticks every second. This long without one, and what is shown is no longer known to be so. */
const SILENT_AFTER_MS = 30_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 20_000;

/**
 * Follows a board's stream. The browser reopens a stream that ended (with `Last-Event-ID`, so nothing is missed); one that was refused it
 * gives up, so that is opened anew here, and everything is asked for again, since what came in between is unknown.
 */
export class StreamConnection {
  private source: EventSource | null = null;
  private retryAfter = FIRST_RETRY_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watchdog: ReturnType<typeof setInterval> | undefined;
  private downSince: number | null = null;
  private heardAt = Date.now();
  private closed = false;
  private shown = '';

  constructor(private readonly following: Following) {}

  open(): void {
    this.following.onFreshness({ state: 'connecting' });
    this.connect(false);
    this.watchdog = setInterval(() => this.tellFreshness(), 1_000);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    clearInterval(this.watchdog);
    this.source?.close();
  }

  private connect(anew: boolean): void {
    const source = new EventSource(`/api/stream?board=${encodeURIComponent(this.following.board)}`);
    this.source = source;
    source.onopen = () => {
      this.retryAfter = FIRST_RETRY_MS;
      this.heard();
      if (anew) {
        this.following.onEvent({ type: 'reset' });
      }
    };
    source.onerror = () => this.interrupted(source);
    source.addEventListener('assessment', ({ data }) => this.pass({ type: 'assessment', problem: parsed(data) as AssessmentEvent }));
    source.addEventListener('alert', ({ data }) => this.pass({ type: 'alert', alert: parsed(data) as AlertEvent }));
    source.addEventListener('tick', ({ data }) => this.pass({ type: 'tick', tick: parsed(data) as TickEvent }));
    source.addEventListener('reset', () => this.pass({ type: 'reset' }));
  }

  private pass(event: StreamEvent): void {
    this.heard();
    this.following.onEvent(event);
  }

  private heard(): void {
    this.downSince = null;
    this.heardAt = Date.now();
    this.tellFreshness();
  }

  private interrupted(source: EventSource): void {
    this.downSince ??= Date.now();
    this.tellFreshness();
    if (source.readyState === EventSource.CLOSED && !this.closed) {
      source.close();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.reopen(), this.retryAfter);
      this.retryAfter = Math.min(LONGEST_RETRY_MS, this.retryAfter * 2);
    }
  }

  private async reopen(): Promise<void> {
    // Not reached is not signed out: only a clear "nobody" ends the attempts.
    const signedIn = await this.following.stillSignedIn().catch(() => true);
    if (signedIn && !this.closed) {
      this.connect(true);
    }
  }

  private tellFreshness(): void {
    const freshness = this.freshness(Date.now());
    const text = JSON.stringify(freshness);
    if (text !== this.shown && !this.closed) {
      this.shown = text;
      this.following.onFreshness(freshness);
    }
  }

  private freshness(now: number): Freshness {
    if (this.downSince !== null) {
      return { state: now - this.downSince > STALE_AFTER_MS ? 'stale' : 'reconnecting', since: this.downSince };
    }
    if (this.source?.readyState !== EventSource.OPEN) {
      return { state: 'connecting' };
    }
    if (this.following.board === 'live' && now - this.heardAt > SILENT_AFTER_MS) {
      return { state: 'stale', since: this.heardAt };
    }
    return { state: 'live' };
  }
}

function parsed(data: unknown): unknown {
  return JSON.parse(String(data));
}
