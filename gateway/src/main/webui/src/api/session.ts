import { ApiError, fetchJson } from './http';
import type { Me } from './model';

/** The session is renewed this long before its token ends, so that no request meets the end itself. */
export const RENEW_BEFORE_MS = 30_000;

type Listener = (me: Me | null) => void;

/**
 * Who is signed in, and until when. All requests pass through {@link Session.request}: near the token's end the first of them renews
 * it by one call and the others wait for that call, because parallel renewals of one session defeat each other.
 */
export class Session {
  private endsAt = Number.POSITIVE_INFINITY;
  private asking: Promise<Me | null> | null = null;
  private renewing: Promise<Me | null> | null = null;
  private readonly listeners = new Set<Listener>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Asks who is signed in; null is nobody. */
  me(): Promise<Me | null> {
    this.asking ??= this.ask('GET', '/api/me').finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  /** Goes on with the session; null if it is over. */
  renew(): Promise<Me | null> {
    this.renewing ??= this.ask('POST', '/api/session/refresh').finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  async request<T>(method: string, path: string, body?: object): Promise<T> {
    if (this.now() >= this.endsAt - RENEW_BEFORE_MS) {
      await this.renewIfPossible();
    }
    try {
      return await fetchJson<T>(method, path, body);
    } catch (error) {
      if (error instanceof ApiError && error.unauthenticated) {
        this.end();
      }
      throw error;
    }
  }

  /** A token that is still good works while the identity provider is away: only after its end is a failure to renew one of the request. */
  private async renewIfPossible(): Promise<void> {
    try {
      await this.renew();
    } catch (error) {
      if (this.now() >= this.endsAt) {
        throw error;
      }
    }
  }

  /** Milliseconds until the session should be renewed; infinite while nobody is signed in. */
  untilRenewal(): number {
    return Math.max(0, this.endsAt - RENEW_BEFORE_MS - this.now());
  }

  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async ask(method: string, path: string): Promise<Me | null> {
    try {
      const me = await fetchJson<Me>(method, path);
      this.endsAt = Date.parse(me.expiresAt);
      this.tell(me);
      return me;
    } catch (error) {
      if (error instanceof ApiError && error.unauthenticated) {
        this.end();
        return null;
      }
      throw error;
    }
  }

  private end(): void {
    this.endsAt = Number.POSITIVE_INFINITY;
    this.tell(null);
  }

  private tell(me: Me | null): void {
    this.listeners.forEach((listener) => listener(me));
  }
}

export const session = new Session();
