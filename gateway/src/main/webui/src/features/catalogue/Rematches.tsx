import { Button, Card, CardBody, CardHeader, CardTitle, Progress } from '@patternfly/react-core';
import { useState } from 'react';
import type { Rematch } from '../../api/model';
import { ErrorNotice, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { useCancelRematch, useRematches } from './rematch';
import { RematchDialog } from './RematchDialog';

const MOST_SHOWN = 5;

/** Earlier reports that are matched again with a changed catalogue, and how far that is. */
export function Rematches() {
  const rematches = useRematches();
  const cancel = useCancelRematch();
  const [asking, setAsking] = useState(false);
  return (
    <Card>
      <CardHeader actions={{ actions: <Button variant="secondary" onClick={() => setAsking(true)}>Match earlier reports again</Button> }}>
        <CardTitle component="h2">Earlier reports</CardTitle>
      </CardHeader>
      <CardBody>
        <p className="tocsin-quiet">A changed query is asked of what comes from then on. Matching again asks it of what came before.</p>
        {cancel.error !== null && <ErrorNotice what="Not ended" error={cancel.error} />}
        <Loaded what="What was matched again" query={rematches}>
          {(loaded) => (
            <ul className="tocsin-stack">
              {loaded.slice(0, MOST_SHOWN).map((rematch) => (
                <li key={rematch.id}>
                  <How rematch={rematch} />
                  {rematch.state === 'running' && (
                    <Button variant="link" isInline isDanger isDisabled={cancel.isPending} onClick={() => cancel.mutate(rematch.id)}>
                      End it
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </CardBody>
      {asking && <RematchDialog onClose={() => setAsking(false)} />}
    </Card>
  );
}

function How({ rematch }: { rematch: Rematch }) {
  const about = (
    <div className="tocsin-quiet">
      {rematch.days === 1 ? 'A day' : `${rematch.days} days`} with version {rematch.catalogueVersion}; {rematch.by}, <Time at={rematch.at} />: {rematch.reason}
      {rematch.problem != null && <div className="tocsin-overdue">{rematch.problem}</div>}
    </div>
  );
  const counts = `${rematch.read} reports matched again, ${rematch.changed} match otherwise`;
  return rematch.state === 'running' ? (
    <>
      <Progress value={Math.round(rematch.share * 100)} title={counts} />
      {about}
    </>
  ) : (
    <>
      {counts}
      {rematch.state !== 'done' && ` (${rematch.state})`}
      {about}
    </>
  );
}
