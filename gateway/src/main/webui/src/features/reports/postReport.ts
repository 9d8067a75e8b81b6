import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../api/client';
import { ApiError } from '../../api/http';
import { keys, LIVE } from '../../api/keys';
import type { NewReport, Submission, Violation } from '../../api/model';

/** What became of a report that was handed in. */
export type Outcome = { accepted: true; id: string } | { accepted: false; violations: Violation[] };

export function usePostReport(board: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (report: NewReport) => submit(board, report),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.reports(board) }),
  });
}

async function submit(board: string, report: NewReport): Promise<Outcome> {
  const path = board === LIVE ? '/api/reports' : `/api/exercises/${encodeURIComponent(board)}/reports`;
  try {
    return outcomeOf(await post<Submission>(path, report));
  } catch (error) {
    if (error instanceof ApiError && error.status === 400) {
      return { accepted: false, violations: violationsOf(error) };
    }
    throw error;
  }
}

function outcomeOf({ items }: Submission): Outcome {
  const [item] = items;
  if (item?.status === 'accepted' && item.id != null) {
    return { accepted: true, id: item.id };
  }
  if (item?.status === 'unavailable') {
    throw new ApiError(503, 'The report could not be taken at the moment', 'Nothing was lost here: send it again in a few seconds.');
  }
  return { accepted: false, violations: item?.violations ?? [] };
}

/** A single rejected report comes as an intake answer with its item, or as a problem document. */
function violationsOf(error: ApiError): Violation[] {
  const answer = error.body as Partial<Submission> | undefined;
  const rejected = answer?.items?.flatMap((item) => item.violations ?? []) ?? [];
  const found = [...rejected, ...error.violations];
  return found.length > 0 ? found : [{ field: '', expected: error.message }];
}
