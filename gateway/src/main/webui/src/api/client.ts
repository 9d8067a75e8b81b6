import { query } from './http';
import type { Page } from './model';
import { session } from './session';

export const get = <T>(path: string): Promise<T> => session.request<T>('GET', path);
export const post = <T>(path: string, body?: object): Promise<T> => session.request<T>('POST', path, body);
export const put = <T>(path: string, body: object): Promise<T> => session.request<T>('PUT', path, body);
export const remove = (path: string): Promise<undefined> => session.request<undefined>('DELETE', path);

type Parameters = Record<string, string | number | boolean | null | undefined>;

/** Lists of the catalogue are short; a list longer than this is not for a screen. */
const MOST_PAGES = 20;

/** Every page of a list, one after the other. */
export async function getAll<T>(path: string, parameters: Parameters = {}): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: Page<T> = await get<Page<T>>(path + query({ ...parameters, limit: 200, cursor }));
    items.push(...answer.items);
    cursor = answer.next;
    if (cursor === null || cursor === undefined) {
      break;
    }
  }
  return items;
}
