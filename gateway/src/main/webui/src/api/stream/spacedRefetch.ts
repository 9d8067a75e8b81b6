import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { Refetch } from './applyEvent';

/** A replay makes hundreds of assessments a second; no view needs more than one fresh answer in this time. */
const APART_MS = 1_000;

/** Asks again at once for the first time, then at most once in {@link APART_MS} for each key, never forgetting the last. */
export function spacedRefetch(client: QueryClient): Refetch {
  const resting = new Map<string, { again: boolean }>();
  const refetch: Refetch = (key: QueryKey) => {
    const hash = hashKey(key);
    const rest = resting.get(hash);
    if (rest !== undefined) {
      rest.again = true;
      return;
    }
    resting.set(hash, { again: false });
    void client.invalidateQueries({ queryKey: key });
    setTimeout(() => {
      const again = resting.get(hash)?.again === true;
      resting.delete(hash);
      if (again) {
        refetch(key);
      }
    }, APART_MS);
  };
  return refetch;
}
