import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { keys } from '../../api/keys';
import type { FeedProgress } from '../../api/model';

/** How far scoring is with the feed that is under way. */
export const useFeedProgress = (board: string, feed: string) =>
  useQuery({
    queryKey: [...keys.board(board), 'feed', feed],
    queryFn: () => get<FeedProgress>(`/api/boards/${encodeURIComponent(board)}/feeds/${encodeURIComponent(feed)}`),
    refetchInterval: 2_000,
  });
