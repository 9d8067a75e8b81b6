import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/http';

/** The stream keeps answers fresh, so they are not asked for again on every look; what may pass is tried again. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (tries, error) => error instanceof ApiError && error.passing && tries < 3,
        refetchOnWindowFocus: true,
      },
    },
  });
