import { Button, Label, PageSection, Progress } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useExercises } from '../../api/exercises';
import type { Exercise } from '../../api/model';
import { useMay } from '../../api/permissions';
import { PageHeading } from '../../ui/PageHeading';
import { Empty, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { CreateExerciseDialog } from './CreateExerciseDialog';
import { DeleteExerciseDialog } from './DeleteExerciseDialog';
import { useFeedProgress } from './getFeedProgress';

interface Props {
  board: string;
  onWatch: (exercise: string) => void;
  /** The exercise that was being watched is going. */
  onGone: () => void;
}

/** Replayed archives, drills and training runs: each with a board of its own. */
export function ExercisesPage({ board, onWatch, onGone }: Props) {
  const exercises = useExercises();
  const mayCreate = useMay('createExercises');
  const [creating, setCreating] = useState(false);
  const [deleting, setDeleting] = useState<Exercise | null>(null);
  const deleted = (exercise: Exercise) => {
    setDeleting(null);
    if (exercise.id === board) {
      onGone();
    }
  };
  return (
    <>
      <PageHeading title="Exercises" aside={mayCreate && <Button onClick={() => setCreating(true)}>Create an exercise</Button>}>
        An exercise has its own board, scores, alerts and clock. Nothing in it touches the live board.
      </PageHeading>
      <PageSection>
        <Loaded what="Exercises" query={exercises}>
          {(loaded) =>
            loaded.length === 0 ? (
              <Empty title="No exercises yet">
                Replay an archive with <code>./tocsin replay FILE</code>, or create an empty exercise and feed it through the API.
              </Empty>
            ) : (
              <ExerciseTable exercises={loaded} board={board} onWatch={onWatch} onDelete={setDeleting} />
            )
          }
        </Loaded>
      </PageSection>
      {creating && <CreateExerciseDialog onClose={() => setCreating(false)} />}
      {deleting !== null && <DeleteExerciseDialog exercise={deleting} onClose={() => setDeleting(null)} onDeleted={() => deleted(deleting)} />}
    </>
  );
}

const columns = { name: 'Name', created: 'Created', catalogue: 'Catalogue', state: 'State' };

interface TableProps {
  exercises: Exercise[];
  board: string;
  onWatch: (exercise: string) => void;
  onDelete: (exercise: Exercise) => void;
}

function ExerciseTable({ exercises, board, onWatch, onDelete }: TableProps) {
  const mayDelete = useMay('deleteExercises');
  return (
    <Table aria-label="Exercises" variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th width={30}>{columns.name}</Th>
          <Th width={25}>{columns.created}</Th>
          <Th width={10}>{columns.catalogue}</Th>
          <Th width={20}>{columns.state}</Th>
          <Th screenReaderText="Actions" />
        </Tr>
      </Thead>
      <Tbody>
        {exercises.map((exercise) => (
          <Tr key={exercise.id}>
            <Td dataLabel={columns.name}>
              <div>
                <strong>{exercise.name}</strong> {exercise.id === board && <Label isCompact color="purple">on screen</Label>}
              </div>
            </Td>
            <Td dataLabel={columns.created}>
              <div>
                <Time at={exercise.createdAt} /> by {exercise.createdBy}
              </div>
            </Td>
            <Td dataLabel={columns.catalogue}>version {exercise.catalogueVersion}</Td>
            <Td dataLabel={columns.state}>
              <div>
                <State exercise={exercise} />
              </div>
            </Td>
            <Td className="tocsin-action-cell">
              {exercise.state !== 'deleting' && (
                <span className="tocsin-actions">
                  <Button variant="secondary" size="sm" aria-label={`Watch ${exercise.name}`} onClick={() => onWatch(exercise.id)}>
                    Watch
                  </Button>
                  {mayDelete && (
                    <Button variant="link" size="sm" isDanger aria-label={`Delete ${exercise.name}`} onClick={() => onDelete(exercise)}>
                      Delete
                    </Button>
                  )}
                </span>
              )}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function State({ exercise }: { exercise: Exercise }) {
  switch (exercise.state) {
    case 'open':
      return <>ready</>;
    case 'feeding':
      return exercise.feed == null ? <>being fed</> : <Feeding board={exercise.id} feed={exercise.feed} />;
    case 'deleting':
      return <Progress aria-label={`Deleting ${exercise.name}`} title="Being deleted" size="sm" measureLocation="none" value={100} className="tocsin-progress" />;
  }
}

function Feeding({ board, feed }: { board: string; feed: string }) {
  const progress = useFeedProgress(board, feed);
  return (
    <>
      being fed
      {progress.data !== undefined && (
        <div className="tocsin-quiet">
          {progress.data.reports.toLocaleString('en')} reports, {progress.data.observations.toLocaleString('en')} observations
        </div>
      )}
    </>
  );
}
