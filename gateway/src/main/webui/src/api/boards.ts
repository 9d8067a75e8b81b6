import { skipToken, useQuery } from '@tanstack/react-query';
import { get } from './client';
import { keys } from './keys';
import type { Board, TickEvent } from './model';
import { useMay } from './permissions';

/** What is known of a board: whether it can see, and its clock, of which the stream's ticks know more than the answer to the request. */
export function useBoardState(board: string) {
  const may = useMay('seeBoardState');
  const boards = useQuery({
    queryKey: keys.boards,
    queryFn: () => get<Board[]>('/api/boards'),
    refetchInterval: 15_000,
    enabled: may,
  });
  const tick = useQuery<TickEvent>({ queryKey: keys.tick(board), queryFn: skipToken });
  const known = boards.data?.find((one) => one.id === board);
  const clock = newest(tick.data?.clock, known?.clock);
  return { clock, blind: known?.blind ?? null, known: clock !== null || known !== undefined };
}

function newest(a: string | null | undefined, b: string | null | undefined): string | null {
  return [a, b].filter((one) => typeof one === 'string').sort((x, y) => Date.parse(y) - Date.parse(x))[0] ?? null;
}
