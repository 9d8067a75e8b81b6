import { Bullseye } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { keys } from '../api/keys';
import { SignedIn } from '../api/permissions';
import { session } from '../api/session';
import { SignInPage } from '../features/session/SignInPage';
import { ErrorNotice, Loading } from '../ui/states';

const here = (): string => window.location.pathname + window.location.search;

/** How often a sleeping computer looks whether the session must be renewed. */
const LOOK_EVERY_MS = 10_000;

/** Lets those in who are signed in, keeps their session going, and shows the door to others. */
export function Gate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const wasIn = useRef(false);
  const me = useQuery({ queryKey: keys.me, queryFn: () => session.me(), staleTime: Number.POSITIVE_INFINITY });
  useEffect(() => session.onChange((now) => client.setQueryData(keys.me, now)), [client]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (session.untilRenewal() === 0) {
        // A failure to reach the server shows at the next request; the session is not over because of it.
        session.renew().catch(() => undefined);
      }
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    wasIn.current ||= me.data != null;
  }, [me.data]);

  if (me.data === undefined) {
    return me.error === null ? (
      <Loading what="the console" />
    ) : (
      <Bullseye>
        <ErrorNotice what="The console cannot start" error={me.error} onRetry={() => void me.refetch()} />
      </Bullseye>
    );
  }
  if (me.data === null) {
    // eslint-disable-next-line react-hooks/refs -- only ever read to word the sign-in page, never to decide what is shown
    return <SignInPage redirect={here()} ended={wasIn.current} />;
  }
  return <SignedIn value={me.data}>{children}</SignedIn>;
}
