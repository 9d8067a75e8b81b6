import type { Violation } from './model';

/** What the server said instead of an answer: a problem document (RFC 9457), or that it could not be reached. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly violations: Violation[] = [],
    readonly body?: unknown,
  ) {
    super(detail === '' ? title : detail);
    this.name = 'ApiError';
  }

  /** Nobody is signed in. Quarkus answers 499 where a script must not be redirected. */
  get unauthenticated(): boolean {
    return this.status === 401 || this.status === 499;
  }

  /** Worth another try by itself: no answer at all, or one that says "for now". */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

interface ProblemDocument {
  title?: string;
  detail?: string;
  violations?: Violation[];
}

type Sent = object | null | undefined;

/** A request of the console to its own origin, with JSON, a file, or a form with files. `X-Requested-With` shows the gateway that no foreign page sent it. */
export async function fetchJson<T>(method: string, path: string, body?: Sent): Promise<T> {
  const files = body instanceof FormData || body instanceof Blob;
  const response = await reach(path, {
    method,
    credentials: 'same-origin',
    redirect: 'error',
    headers: {
      Accept: 'application/json, application/problem+json',
      'X-Requested-With': 'JavaScript',
      ...(body === undefined || files ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: files ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = parse(text);
  if (!response.ok) {
    throw refusal(response.status, answer);
  }
  return answer as T;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new ApiError(0, 'Tocsin cannot be reached', 'The server does not answer. The console keeps trying.');
  }
}

function parse(text: string): unknown {
  if (text === '') {
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refusal(status: number, answer: unknown): ApiError {
  const problem: ProblemDocument = typeof answer === 'object' && answer !== null ? answer : {};
  return new ApiError(
    status,
    problem.title ?? spokenStatus(status),
    problem.detail ?? '',
    problem.violations ?? [],
    answer,
  );
}

function spokenStatus(status: number): string {
  switch (status) {
    case 401:
    case 499:
      return 'You are not signed in';
    case 403:
      return 'Your role does not allow this';
    case 404:
      return 'This does not exist, or no longer';
    case 413:
      return 'This is too large';
    case 429:
      return 'The server is busy: try again in a moment';
    case 502:
    case 503:
    case 504:
      return 'This part of Tocsin is not available at the moment';
    default:
      return `The server answered with an error (${status})`;
  }
}

/** A query string of what is given; nothing for what is not. */
export function query(parameters: Record<string, string | number | boolean | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') {
      search.set(name, String(value));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
