import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import { keys } from '../keys';
import type { Alert, AlertEvent, AssessmentEvent, Page, Problem, TickEvent } from '../model';

/** What the live stream of a board says. */
export type StreamEvent =
  | { type: 'assessment'; problem: AssessmentEvent }
  | { type: 'alert'; alert: AlertEvent }
  | { type: 'tick'; tick: TickEvent }
  | { type: 'reset' };

/** Asks again for what is remembered under a key, now or soon. */
export type Refetch = (key: QueryKey) => void;

/** Brings what the console remembers of a board up to date, without asking the server again where the event says it all. */
export function applyEvent(client: QueryClient, refetch: Refetch, board: string, event: StreamEvent): void {
  switch (event.type) {
    case 'assessment':
      client.setQueryData<Problem[]>(keys.problems(board), (known) => known && replaced(known, event.problem));
      if (!isKnown(client, board, event.problem)) {
        refetch(keys.problems(board));
      }
      // The stream leaves out the clusters: an open explanation is asked for again.
      refetch(keys.problem(board, event.problem.id));
      refetch(keys.history(board, event.problem.id));
      return;
    case 'alert':
      if (!isListed(client, board, event.alert)) {
        // Filters are the server's: each list that is on screen is asked for again.
        refetch(keys.alerts(board));
      }
      refetch(keys.alert(board, event.alert.id));
      return;
    case 'tick':
      client.setQueryData(keys.tick(board), event.tick);
      return;
    case 'reset':
      refetch(keys.board(board));
  }
}

function replaced(known: Problem[], event: AssessmentEvent): Problem[] {
  // Statement and thresholds belong to the catalogue and are not in the event; a problem that is new here comes with the next answer.
  return known.map((one) => (one.id === event.id && !isOlder(event, one) ? { ...one, ...event } : one));
}

/** After a reconnection the stream may repeat what a fresh answer has overtaken. */
function isOlder(event: AssessmentEvent, known: Problem): boolean {
  return Date.parse(event.at) < Date.parse(known.at ?? '');
}

type AlertPages = InfiniteData<Page<Alert>>;

/** A board that could not be read, because nothing had been fed to it, say, is worth another try now. */
function isKnown(client: QueryClient, board: string, event: AssessmentEvent): boolean {
  const state = client.getQueryState<Problem[]>(keys.problems(board));
  return state?.status !== 'error' && state?.data?.some((one) => one.id === event.id) !== false;
}

function isListed(client: QueryClient, board: string, alert: AlertEvent): boolean {
  return client
    .getQueriesData<AlertPages>({ queryKey: keys.alerts(board) })
    .some(([, list]) => list?.pages.some((page) => page.items.some((one) => one.id === alert.id)));
}
