import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { AlertEvent } from '../api/model';
import { session } from '../api/session';
import { applyEvent } from '../api/stream/applyEvent';
import { StreamConnection, type Freshness } from '../api/stream/connection';
import { spacedRefetch } from '../api/stream/spacedRefetch';

const FreshnessContext = createContext<Freshness | null>(null);

/** How fresh the board is; null for those who may not follow the stream. */
export const useFreshness = (): Freshness | null => useContext(FreshnessContext);

interface Props {
  board: string;
  onAlert: (alert: AlertEvent) => void;
  children: ReactNode;
}

/** Follows the stream of the board on screen and keeps what the console remembers up to date. */
export function Live({ board, onAlert, children }: Props) {
  const client = useQueryClient();
  const [freshness, setFreshness] = useState<Freshness>({ state: 'connecting' });
  useEffect(() => {
    const refetch = spacedRefetch(client);
    const connection = new StreamConnection({
      board,
      onFreshness: setFreshness,
      onEvent: (event) => {
        applyEvent(client, refetch, board, event);
        if (event.type === 'alert') {
          onAlert(event.alert);
        }
      },
      stillSignedIn: async () => (await session.me()) !== null,
    });
    connection.open();
    return () => connection.close();
  }, [client, board, onAlert]);
  return <FreshnessContext value={freshness}>{children}</FreshnessContext>;
}
