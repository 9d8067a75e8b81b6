import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { keys } from '../../api/keys';
import type { Board, TickEvent } from '../../api/model';

/** What is known of a board: its clock and whether it can see. The stream's ticks are newer than the answer to the request. */
export function useBoardState(board: string) {
  const boards = useQuery({ queryKey: keys.boards, queryFn: () => get<Board[]>('/api/boards'), refetchInterval: 15_000 });
  const tick = useQuery<TickEvent>({ queryKey: keys.tick(board), enabled: false });
  const known = boards.data?.find((one) => one.id === board);
  const clock = newest(tick.data?.clock, known?.clock);
  return { clock, blind: tick.data?.blind ?? known?.blind ?? null, counts: known, error: boards.error };
}

function newest(a: string | null | undefined, b: string | null | undefined): string | null {
  return [a, b].filter((one) => typeof one === 'string').sort((x, y) => Date.parse(y) - Date.parse(x))[0] ?? null;
}
