import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Me } from '../api/model';
import { SignedIn } from '../api/permissions';

export const officer: Me = { name: 'officer', roles: ['watch-officer', 'reporter'], expiresAt: '2100-01-01T00:00:00Z', sources: ['*'] };

/** Renders a part of the console as somebody, with links that lead nowhere and answers that are not asked for twice. */
export async function renderInRouter(children: ReactNode, me: Me = officer) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const root = createRootRoute({ component: () => children, notFoundComponent: () => children });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  await router.load();
  const rendered = render(
    <QueryClientProvider client={client}>
      <SignedIn value={me}>
        {/* A router of the test's own, not the console's. */}
        <RouterProvider router={router as never} />
      </SignedIn>
    </QueryClientProvider>,
  );
  return { ...rendered, client };
}
