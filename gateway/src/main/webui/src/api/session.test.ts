import { beforeEach, expect, it, vi } from 'vitest';
import { ApiError } from './http';
import { RENEW_BEFORE_MS, Session } from './session';

const START = Date.parse('2026-01-01T00:00:00Z');
const LIFE = 300_000;

let now: number;
let session: Session;
let asked: string[];
let answers: Record<string, () => Response>;

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });
const me = (endsAt: number) => ({ name: 'officer', roles: ['watch-officer'], sources: ['*'], expiresAt: new Date(endsAt).toISOString() });

beforeEach(() => {
  now = START;
  asked = [];
  session = new Session(() => now);
  answers = {
    'GET /api/me': () => json(me(START + LIFE)),
    'POST /api/session/refresh': () => json(me(now + LIFE)),
  };
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const call = `${init.method ?? 'GET'} ${path}`;
    asked.push(call);
    await Promise.resolve();
    return (answers[call] ?? (() => json([])))();
  });
});

it('shows every request as the console’s own', async () => {
  const fetched = vi.fn(() => Promise.resolve(json([])));
  vi.stubGlobal('fetch', fetched);

  await session.request('POST', '/api/alerts/1/acknowledge', {});

  expect(fetched).toHaveBeenCalledWith(
    '/api/alerts/1/acknowledge',
    expect.objectContaining({ headers: expect.objectContaining({ 'X-Requested-With': 'JavaScript' }) as unknown }),
  );
});

it('renews once for many requests near the end of the token, and before any of them', async () => {
  await session.me();
  now = START + LIFE - RENEW_BEFORE_MS;

  await Promise.all(['/api/a', '/api/b', '/api/c'].map((path) => session.request('GET', path)));

  expect(asked).toEqual(['GET /api/me', 'POST /api/session/refresh', 'GET /api/a', 'GET /api/b', 'GET /api/c']);
});

it('does not renew a token that lives on', async () => {
  await session.me();

  await session.request('GET', '/api/a');

  expect(asked).toEqual(['GET /api/me', 'GET /api/a']);
});

it('goes on with a token that is still good while it cannot be renewed', async () => {
  await session.me();
  now = START + LIFE - 1_000;
  answers['POST /api/session/refresh'] = () => json({ title: 'Keycloak is down' }, 503);

  await session.request('GET', '/api/a');

  expect(asked.at(-1)).toBe('GET /api/a');
});

it('tells of the end of the session when a request is refused for want of one', async () => {
  const told = vi.fn();
  session.onChange(told);
  answers['GET /api/a'] = () => json({ title: 'Not signed in' }, 401);

  await expect(session.request('GET', '/api/a')).rejects.toBeInstanceOf(ApiError);

  expect(told).toHaveBeenCalledWith(null);
});

it('is nobody when nobody is signed in', async () => {
  answers['GET /api/me'] = () => json({}, 499);

  await expect(session.me()).resolves.toBeNull();
});
