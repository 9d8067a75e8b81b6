import { Button, Card, CardBody, CardHeader, CardTitle, Form, FormGroup, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import type { Remarks } from '../../api/model';
import { useMe } from '../../api/permissions';
import { ErrorNotice, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { useAssign, useComment, useRemarks } from './remarks';

/** Who looks after an alert, and what was said about it. */
export function RemarksCard({ alert }: { alert: string }) {
  const remarks = useRemarks(alert);
  return (
    <Card>
      <CardHeader>
        <CardTitle component="h2">Who looks after it</CardTitle>
      </CardHeader>
      <CardBody className="tocsin-stack">
        <Loaded what="The remarks" query={remarks}>
          {(loaded) => (
            <>
              <Assignee alert={alert} assignee={loaded.assignee ?? null} />
              {loaded.items.length > 0 && (
                <ol className="tocsin-stack" aria-label="Remarks">
                  {loaded.items.map((item) => (
                    <li key={item.at + item.text}>
                      {said(item)}
                      <div className="tocsin-quiet">
                        {item.by}, <Time at={item.at} seconds />
                      </div>
                    </li>
                  ))}
                </ol>
              )}
            </>
          )}
        </Loaded>
        <CommentForm alert={alert} />
      </CardBody>
    </Card>
  );
}

function said({ kind, text }: Remarks['items'][number]): string {
  return kind === 'comment' ? text : kind === 'assigned' ? `Given to ${text}` : `Taken from ${text}`;
}

function Assignee({ alert, assignee }: { alert: string; assignee: string | null }) {
  const me = useMe();
  const assign = useAssign(alert);
  return (
    <div>
      {assign.error !== null && <ErrorNotice what="Not changed" error={assign.error} />}
      {assignee === null ? 'Nobody yet.' : <strong>{assignee}</strong>}{' '}
      {assignee !== me?.name && (
        <Button variant="secondary" size="sm" isDisabled={assign.isPending} onClick={() => assign.mutate(me?.name ?? null)}>
          I look after it
        </Button>
      )}{' '}
      {assignee !== null && (
        <Button variant="link" size="sm" isDisabled={assign.isPending} onClick={() => assign.mutate(null)}>
          {assignee === me?.name ? 'Give it back' : 'Take it away'}
        </Button>
      )}
    </div>
  );
}

function CommentForm({ alert }: { alert: string }) {
  const [text, setText] = useState('');
  const comment = useComment(alert);
  return (
    <Form
      className="tocsin-acknowledge"
      onSubmit={(event) => {
        event.preventDefault();
        comment.mutate(text.trim(), { onSuccess: () => setText('') });
      }}
    >
      <FormGroup label="Remark" fieldId="remark">
        <TextInput id="remark" value={text} maxLength={2000} onChange={(_event, typed) => setText(typed)} />
      </FormGroup>
      <Button type="submit" variant="secondary" isLoading={comment.isPending} isDisabled={text.trim() === '' || comment.isPending}>
        Add
      </Button>
      {comment.error !== null && <ErrorNotice what="Not added" error={comment.error} />}
    </Form>
  );
}
