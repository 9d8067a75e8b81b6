import { Alert, AlertActionLink, Bullseye, EmptyState, EmptyStateBody, Skeleton, Spinner } from '@patternfly/react-core';
import type { ComponentType, ReactNode } from 'react';
import { ApiError } from '../api/http';

/** What every view shows until it has something to show. */
export function Loading({ what }: { what: string }) {
  return (
    <Bullseye className="tocsin-loading">
      <Spinner size="lg" aria-label={`Loading ${what}`} />
    </Bullseye>
  );
}

export function LoadingRows({ what, rows = 6 }: { what: string; rows?: number }) {
  return (
    <div role="status" aria-label={`Loading ${what}`} className="tocsin-skeleton">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height="2.5rem" />
      ))}
    </div>
  );
}

interface EmptyProps {
  title: string;
  icon?: ComponentType;
  children?: ReactNode;
}

export function Empty({ title, icon, children }: EmptyProps) {
  return (
    <EmptyState titleText={title} headingLevel="h2" variant="sm" {...(icon === undefined ? {} : { icon })}>
      {children !== undefined && <EmptyStateBody>{children}</EmptyStateBody>}
    </EmptyState>
  );
}

interface ErrorProps {
  what: string;
  error: Error;
  onRetry?: (() => void) | undefined;
}

/** That something failed, what, and what to do. */
export function ErrorNotice({ what, error, onRetry }: ErrorProps) {
  const title = error instanceof ApiError ? error.title : 'Something went wrong in the console';
  return (
    <Alert
      isInline
      variant="danger"
      component="h2"
      title={`${what}: ${title}`}
      className="tocsin-error"
      actionLinks={onRetry !== undefined && <AlertActionLink onClick={onRetry}>Try again</AlertActionLink>}
    >
      {error.message !== title && error.message}
    </Alert>
  );
}

interface Query<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

interface LoadedProps<T> {
  what: string;
  query: Query<T>;
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}

/**
 * The three states of every view in one place. An answer that was already there stays on screen while a later request fails, with a
 * notice above it: an outage must not blank the board.
 */
export function Loaded<T>({ what, query, loading, children }: LoadedProps<T>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    return query.error === null ? (loading ?? <LoadingRows what={what} />) : <ErrorNotice what={what} error={query.error} onRetry={retry} />;
  }
  return (
    <>
      {query.error !== null && <ErrorNotice what={`${what} may be out of date`} error={query.error} onRetry={retry} />}
      {children(query.data)}
    </>
  );
}
