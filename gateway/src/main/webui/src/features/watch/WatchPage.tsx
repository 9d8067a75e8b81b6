import { Button, Card, CardBody, CardHeader, CardTitle, Form, FormGroup, Label, PageSection, TextArea } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import type { LogEntry, Roster } from '../../api/model';
import { PageHeading } from '../../ui/PageHeading';
import { Empty, ErrorNotice, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { useEscalation, useLog, useRoster, useWriteLog } from './watch';
import { policySentences } from './words';

/** More would push the log off the screen; the API has all. */
const SHIFTS_SHOWN = 6;

const HANDOVER = '/api/handover?format=html';

/** Who is on watch, who is called when nobody acknowledges, and what one watch hands over to the next. */
export function WatchPage() {
  const roster = useRoster();
  const escalation = useEscalation();
  const log = useLog();
  return (
    <>
      <PageHeading
        title="Watch"
        aside={
          <Button component="a" href={HANDOVER} target="_blank" rel="noreferrer">
            Handover of the last 12 hours
          </Button>
        }
      >
        Who is on watch, who is called when nobody acknowledges, and what the next watch must know.
      </PageHeading>
      <PageSection>
        <div className="tocsin-stack">
          <Card>
            <CardHeader>
              <CardTitle component="h2">On watch</CardTitle>
            </CardHeader>
            <CardBody>
              <Loaded what="The roster" query={roster}>
                {(loaded) => <OnWatch roster={loaded} />}
              </Loaded>
            </CardBody>
          </Card>
          <Card>
            <CardHeader>
              <CardTitle component="h2">Called when nobody acknowledges</CardTitle>
            </CardHeader>
            <CardBody>
              <Loaded what="The policy" query={escalation}>
                {(policy) => (
                  <ul>
                    {policySentences(policy).map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                )}
              </Loaded>
            </CardBody>
          </Card>
          <Card>
            <CardHeader>
              <CardTitle component="h2">Log</CardTitle>
            </CardHeader>
            <CardBody>
              <Write />
              <Loaded what="The log" query={log}>
                {(entries) => (entries.length === 0 ? <Empty title="Nothing written down yet">What the next watch should know goes here, and into the handover.</Empty> : <Entries entries={entries} />)}
              </Loaded>
            </CardBody>
          </Card>
        </div>
      </PageSection>
    </>
  );
}

function OnWatch({ roster: { onWatch, shifts } }: { roster: Roster }) {
  const columns = { account: 'Who', from: 'From', until: 'Until', kind: 'By' };
  return (
    <>
      <p className="tocsin-lead">
        {onWatch.length === 0 ? <span className="tocsin-overdue">Nobody. Calls go to operations.</span> : onWatch.map((account) => <strong key={account}>{account} </strong>)}
      </p>
      {shifts.length > 0 && (
        <Table aria-label="The next shifts" variant="compact" gridBreakPoint="grid-md" borders={false}>
          <Thead>
            <Tr>
              <Th>{columns.account}</Th>
              <Th>{columns.from}</Th>
              <Th>{columns.until}</Th>
              <Th>{columns.kind}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {shifts.slice(0, SHIFTS_SHOWN).map((shift) => (
              <Tr key={shift.id}>
                <Td dataLabel={columns.account}>{shift.account}</Td>
                <Td dataLabel={columns.from}>
                  <Time at={shift.startsAt} />
                </Td>
                <Td dataLabel={columns.until}>
                  <Time at={shift.endsAt} />
                </Td>
                <Td dataLabel={columns.kind}>
                  {shift.kind === 'roster' ? (
                    'roster'
                  ) : (
                    <div>
                      <Label isCompact status="info">
                        override
                      </Label>{' '}
                      <span>{shift.reason}</span>
                    </div>
                  )}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </>
  );
}

function Write() {
  const write = useWriteLog();
  const [text, setText] = useState('');
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate(text, { onSuccess: () => setText('') });
      }}
    >
      {write.error !== null && <ErrorNotice what="Not written" error={write.error} />}
      <FormGroup label="For the next watch" fieldId="log-text">
        <TextArea id="log-text" value={text} autoResize resizeOrientation="vertical" maxLength={5000} onChange={(_event, value) => setText(value)} />
      </FormGroup>
      <Button type="submit" variant="secondary" className="tocsin-write" isLoading={write.isPending} isDisabled={write.isPending || text.trim() === ''}>
        Write it down
      </Button>
    </Form>
  );
}

function Entries({ entries }: { entries: LogEntry[] }) {
  return (
    <ul className="tocsin-stack tocsin-log">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.author}`}>
          <div className="tocsin-quiet">
            <Time at={entry.at} /> {entry.author}
          </div>
          <div className="tocsin-entry">{entry.text}</div>
        </li>
      ))}
    </ul>
  );
}
