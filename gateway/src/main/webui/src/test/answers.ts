import { vi } from 'vitest';

/** What the server would answer, by method and path; everything else is not found. Returns what was sent, in order. */
export function answerWith(answers: Record<string, unknown>): { call: string; body: unknown }[] {
  const sent: { call: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    const call = `${init.method ?? 'GET'} ${path.split('?')[0] ?? path}`;
    sent.push({ call, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined });
    return Promise.resolve(
      call in answers
        ? new Response(JSON.stringify(answers[call]))
        : new Response(JSON.stringify({ type: 'urn:tocsin:problem:not-found', title: 'There is none', status: 404 }), { status: 404 }),
    );
  });
  return sent;
}
