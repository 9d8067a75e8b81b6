import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../api/client';
import { query } from '../../api/http';
import { keys } from '../../api/keys';
import type { NewJudgement } from '../../api/model';

/** How long the board's owner usually needs to apply a record. */
const APPLIED_MS = 1_500;

/** Says how an analyst judges a problem. */
export function useJudge(board: string, problem: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (judgement: NewJudgement) =>
      post<{ id: string }>(`/api/problems/${encodeURIComponent(problem)}/judgements${query({ board })}`, judgement),
    onSuccess: () => refetchSoon(client, board, problem),
  });
}

/** Takes a judgement back. */
export function useWithdraw(board: string, problem: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      post<{ id: string }>(`/api/judgements/${encodeURIComponent(id)}/withdraw`, { reason }),
    onSuccess: () => refetchSoon(client, board, problem),
  });
}

async function refetchSoon(client: ReturnType<typeof useQueryClient>, board: string, problem: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, APPLIED_MS));
  await client.invalidateQueries({ queryKey: keys.judgements(board, problem) });
  await client.invalidateQueries({ queryKey: keys.problem(board, problem) });
}
