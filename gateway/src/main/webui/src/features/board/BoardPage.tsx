import { Alert, Flex, Label, PageSection, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useState } from 'react';
import { useExercises } from '../../api/exercises';
import { ApiError } from '../../api/http';
import { LIVE } from '../../api/keys';
import type { Problem } from '../../api/model';
import { useProblems } from '../../api/problems';
import { useTheaters } from '../../api/theaters';
import { LevelBadge } from '../../ui/LevelBadge';
import { PageHeading } from '../../ui/PageHeading';
import { Empty, Loaded, LoadingRows } from '../../ui/states';
import { Time } from '../../ui/times';
import { BoardTable } from './BoardTable';
import { FeedFreshness } from './FeedFreshness';
import { useBoardState } from '../../api/boards';
import { byTheater, countByLevel } from './grouping';

/** What stands where, at a glance: every problem of a board by theater. */
export function BoardPage({ board }: { board: string }) {
  const problems = useProblems(board);
  const theaters = useTheaters();
  const state = useBoardState(board);
  const unfed = useUnfed(board, problems.error);
  const [raisedOnly, setRaisedOnly] = useState(false);
  if (unfed !== undefined) {
    return <Unfed exercise={unfed} />;
  }
  return (
    <>
      <PageHeading title="Board" aside={state.known && <BoardClock board={board} clock={state.clock} />}>
        <FeedFreshness board={board} clock={state.clock} />
      </PageHeading>
      {state.blind !== null && (
        <PageSection>
          <Alert isInline variant="warning" title="This board is BLIND: it does not see everything at the moment">
            {state.blind.reason} (since <Time at={state.blind.since} />
            ). Levels may rise, but none falls until it sees again.
          </Alert>
        </PageSection>
      )}
      <PageSection>
        <Loaded what="The board" query={problems} loading={<LoadingRows what="the board" rows={8} />}>
          {(loaded) =>
            loaded.length === 0 ? (
              <Empty title="No problems on this board">
                The catalogue names the problems to watch. None is loaded yet; the operations team can tell why.
              </Empty>
            ) : (
              <>
                <LevelCounts problems={loaded} raisedOnly={raisedOnly} onRaisedOnly={setRaisedOnly} />
                <Groups problems={loaded.filter((one) => !raisedOnly || one.level !== 'NORMAL' || one.blind)} theaters={theaters.data ?? []} />
              </>
            )
          }
        </Loaded>
      </PageSection>
    </>
  );
}

/** The name of an exercise that has no board, since nothing has been fed to it. */
function useUnfed(board: string, error: Error | null): string | undefined {
  const exercises = useExercises();
  const absent = error instanceof ApiError && error.status === 404;
  return absent ? exercises.data?.find((one) => one.id === board)?.name : undefined;
}

function Unfed({ exercise }: { exercise: string }) {
  return (
    <>
      <PageHeading title="Board" />
      <PageSection>
        <Empty title="Nothing has been fed to this exercise yet">
          Its board appears with the first report: enter one here, or replay an archive with{' '}
          <code>./tocsin replay FILE --exercise &quot;{exercise}&quot;</code>.
        </Empty>
      </PageSection>
    </>
  );
}

function Groups({ problems, theaters }: { problems: Problem[]; theaters: Parameters<typeof byTheater>[1] }) {
  const nameOf = (id: string): string => theaters.find((theater) => theater.id === id)?.name ?? id;
  return problems.length === 0 ? (
    <Empty title="Nothing is raised">Every problem of this board stands at NORMAL and can be seen.</Empty>
  ) : (
    <BoardTable groups={byTheater(problems, theaters)} theaterName={nameOf} />
  );
}

function BoardClock({ board, clock }: { board: string; clock: string | null }) {
  return (
    <span className="tocsin-clock">
      <span className="tocsin-quiet">{board === LIVE ? 'Board clock ' : 'Exercise clock '}</span>
      {clock === null ? 'not started' : <Time at={clock} seconds />}
    </span>
  );
}

interface CountsProps {
  problems: Problem[];
  raisedOnly: boolean;
  onRaisedOnly: (raisedOnly: boolean) => void;
}

function LevelCounts({ problems, raisedOnly, onRaisedOnly }: CountsProps) {
  const blind = problems.filter((one) => one.blind).length;
  return (
    <Flex className="tocsin-counts" justifyContent={{ default: 'justifyContentSpaceBetween' }}>
      <ul aria-label="Problems by level">
        {countByLevel(problems)
          .filter(({ count, level }) => count > 0 || level === 'CRITICAL')
          .map(({ level, count }) => (
            <li key={level}>
              <strong>{count}</strong> <LevelBadge level={level} compact />
            </li>
          ))}
        {blind > 0 && (
          <li>
            <strong>{blind}</strong>{' '}
            <Label isCompact className="tocsin-level tocsin-level--blind">
              BLIND
            </Label>
          </li>
        )}
      </ul>
      <ToggleGroup aria-label="Which problems to show" isCompact>
        <ToggleGroupItem text="All" isSelected={!raisedOnly} onChange={() => onRaisedOnly(false)} />
        <ToggleGroupItem text="Raised or blind" isSelected={raisedOnly} onChange={() => onRaisedOnly(true)} />
      </ToggleGroup>
    </Flex>
  );
}
