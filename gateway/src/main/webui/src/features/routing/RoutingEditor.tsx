import { Alert, Button, Card, CardBody, CardFooter, CardHeader, CardTitle, FormGroup, TextArea } from '@patternfly/react-core';
import { useState } from 'react';
import { ApiError } from '../../api/http';
import type { Routing, RoutingTree } from '../../api/model';
import { Text } from '../../ui/fields';
import { ErrorNotice } from '../../ui/states';
import { Branches } from './Branches';
import { useSaveRouting, useTryRouting } from './routing';
import { TrialResult } from './TrialResult';

interface Props {
  routing: Routing;
  onDone: () => void;
}

type Read = { tree: RoutingTree } | { fault: string };

/** Reads what was typed. Only what the drawing needs is looked at here: the service says what else is wrong, field by field. */
function read(text: string): Read {
  try {
    const tree = JSON.parse(text) as Partial<RoutingTree> | null;
    return Array.isArray(tree?.audiences) && typeof tree.root?.name === 'string'
      ? { tree: tree as RoutingTree }
      : { fault: 'There are audiences, and a root with a name.' };
  } catch (broken) {
    return { fault: broken instanceof Error ? broken.message : 'This is not JSON.' };
  }
}

/** Changes the tree: it is drawn as it is typed, tried out on alerts of the past, and saved with a reason. */
export function RoutingEditor({ routing, onDone }: Props) {
  const [text, setText] = useState(() => JSON.stringify(routing.tree, withoutAbsent, 2));
  const [note, setNote] = useState('');
  const trial = useTryRouting();
  const save = useSaveRouting(routing.version);
  const typed = read(text);
  const failure = save.error ?? trial.error;
  const violations = failure instanceof ApiError ? failure.violations : [];
  const wrongNote = violations.find((one) => one.field === 'note')?.expected;
  return (
    <Card>
      <CardHeader>
        <CardTitle component="h2">Change the tree</CardTitle>
      </CardHeader>
      <CardBody className="tocsin-stack">
        <p className="tocsin-quiet">
          A branch may name problems, theaters, minLevel and hours (days, from, to, timeZone), the audiences that it leads to, and branches below (routes). An alert goes down
          every branch that it fits; their order means nothing.
        </p>
        <div className="tocsin-editor">
          <FormGroup label="The tree, as JSON" fieldId="routing-tree">
            <TextArea id="routing-tree" className="tocsin-code" rows={24} resizeOrientation="vertical" spellCheck={false} value={text} onChange={(_event, value) => setText(value)} />
          </FormGroup>
          <div aria-label="As it is read" role="group">
            {'tree' in typed ? <Branches tree={typed.tree} members={routing.members} /> : <Alert isInline variant="danger" title={typed.fault} />}
          </div>
        </div>
        {failure !== null && violations.length === 0 && <ErrorNotice what="Not saved" error={failure} />}
        {violations
          .filter((one) => one.field !== 'note')
          .map((one) => (
            <Alert key={one.field + one.expected} isInline variant="danger" title={`${one.field}: expected ${one.expected}`} />
          ))}
        {trial.data !== undefined && <TrialResult trial={trial.data} />}
        <Text id="routing-note" label="Why (everybody sees it)" value={note} wrong={wrongNote} onChange={setNote} />
      </CardBody>
      <CardFooter>
        <Button
          variant="secondary"
          isLoading={trial.isPending}
          isDisabled={!('tree' in typed) || trial.isPending}
          onClick={() => {
            save.reset();
            trial.mutate('tree' in typed ? typed.tree : undefined);
          }}
        >
          Who would have been told?
        </Button>{' '}
        <Button
          isLoading={save.isPending}
          isDisabled={!('tree' in typed) || save.isPending}
          onClick={() => {
            if ('tree' in typed) {
              trial.reset();
              save.mutate({ tree: typed.tree, note: note.trim() }, { onSuccess: onDone });
            }
          }}
        >
          Save
        </Button>{' '}
        <Button variant="link" onClick={onDone}>
          Cancel
        </Button>
      </CardFooter>
    </Card>
  );
}

/** What is not said is not shown either. */
const withoutAbsent = (_key: string, value: unknown): unknown => (value === null ? undefined : value);
