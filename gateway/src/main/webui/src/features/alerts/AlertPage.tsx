import {
  Breadcrumb,
  BreadcrumbItem,
  Button,
  Card,
  CardBody,
  CardHeader,
  CardTitle,
  Form,
  FormGroup,
  Label,
  PageSection,
  TextInput,
} from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Alert } from '../../api/model';
import { useMay } from '../../api/permissions';
import { useSourceName } from '../../api/sources';
import { useTheaterName } from '../../api/theaters';
import { alertSentence, kindMeanings } from '../../ui/alertWords';
import { Crossing, Probability } from '../../ui/assessment';
import { Explanation } from '../../ui/explanation/Explanation';
import { Hint } from '../../ui/Hint';
import { BlindBadge, LevelBadge } from '../../ui/LevelBadge';
import { PageHeading } from '../../ui/PageHeading';
import { Empty, ErrorNotice, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { useAcknowledge } from './acknowledgeAlert';
import { useAlert } from './getAlert';
import { RemarksCard } from './RemarksCard';
import { ToldTable } from './Told';

/** One alert: what happened, what it rested on at that moment, who was told. */
export function AlertPage({ board, alertId }: { board: string; alertId: string }) {
  const alert = useAlert(board, alertId);
  const mayRemark = useMay('remark');
  return (
    <>
      <PageHeading
        title={alert.data?.problemTitle ?? 'Alert'}
        above={
          <Breadcrumb>
            <BreadcrumbItem render={({ className }) => <Link to="/alerts" className={className}>Alerts</Link>} />
            <BreadcrumbItem isActive>{alert.data === undefined ? 'Alert' : alertSentence(alert.data)}</BreadcrumbItem>
          </Breadcrumb>
        }
        aside={alert.data && <Badges alert={alert.data} />}
      />
      <PageSection>
        <Loaded what="The alert" query={alert}>
          {(loaded) => (
            <div className="tocsin-stack">
              <WhatHappened alert={loaded} board={board} />
              {mayRemark && <RemarksCard alert={loaded.id} />}
              <Card>
                <CardHeader>
                  <CardTitle component="h2">Who was told</CardTitle>
                </CardHeader>
                <CardBody>
                  {loaded.deliveries.length === 0 ? (
                    <Empty title="Nobody">No subscription asks for alerts like this one.</Empty>
                  ) : (
                    <ToldTable deliveries={loaded.deliveries} />
                  )}
                </CardBody>
              </Card>
              <Frozen alert={loaded} board={board} />
            </div>
          )}
        </Loaded>
      </PageSection>
    </>
  );
}

function Badges({ alert }: { alert: Alert }) {
  return (
    <span className="tocsin-badges">
      {alert.exercise && <Label color="purple">exercise</Label>}
      <LevelBadge level={alert.fromLevel} /> → <LevelBadge level={alert.toLevel} />
    </span>
  );
}

function WhatHappened({ alert, board }: { alert: Alert; board: string }) {
  const theaterName = useTheaterName();
  return (
    <Card>
      <CardBody>
        <p className="tocsin-lead">
          <Hint meaning={kindMeanings[alert.kind]}>{alertSentence(alert)}</Hint> on <Time at={alert.at} seconds />
        </p>
        <p>{alert.reason}</p>
        <p className="tocsin-quiet">
          {alert.theaters.map(theaterName).join(', ')} · alert number {alert.number} of this problem ·{' '}
          <Link to="/problems/$problemId" params={{ problemId: alert.problem }}>
            See how the problem stands now
          </Link>
        </p>
        <Acknowledgement alert={alert} board={board} />
      </CardBody>
    </Card>
  );
}

function Acknowledgement({ alert, board }: { alert: Alert; board: string }) {
  const may = useMay('acknowledge');
  const acknowledge = useAcknowledge(board);
  const [comment, setComment] = useState('');
  if (alert.acknowledgedBy != null) {
    return (
      <p>
        Acknowledged by <strong>{alert.acknowledgedBy}</strong>
        {alert.acknowledgedAt != null && (
          <>
            {' '}
            on <Time at={alert.acknowledgedAt} seconds />
          </>
        )}
        {alert.acknowledgementComment != null && <span className="tocsin-quiet"> · “{alert.acknowledgementComment}”</span>}
      </p>
    );
  }
  if (!may) {
    return <p>Not acknowledged yet.</p>;
  }
  return (
    <Form
      className="tocsin-acknowledge"
      onSubmit={(event) => {
        event.preventDefault();
        acknowledge.mutate({ id: alert.id, comment });
      }}
    >
      <FormGroup label="Comment (optional)" fieldId="comment">
        <TextInput id="comment" value={comment} maxLength={2000} onChange={(_event, text) => setComment(text)} />
      </FormGroup>
      <Button type="submit" isLoading={acknowledge.isPending} isDisabled={acknowledge.isPending}>
        Acknowledge
      </Button>
      {acknowledge.error !== null && <ErrorNotice what="Not acknowledged" error={acknowledge.error} />}
    </Form>
  );
}

function Frozen({ alert, board }: { alert: Alert; board: string }) {
  const sourceName = useSourceName(board);
  const theaterName = useTheaterName();
  const { assessment } = alert;
  return (
    <Card>
      <CardHeader>
        <CardTitle component="h2">Why, as it stood then</CardTitle>
      </CardHeader>
      <CardBody>
        {assessment == null ? (
          <Empty title="No explanation was kept with this alert" />
        ) : (
          <>
            <p>
              <Probability assessment={assessment} /> {assessment.blind && <BlindBadge blind={assessment.blind} />}
            </p>
            <p className="tocsin-quiet">
              If nothing new had come: <Crossing level={assessment.level} next={assessment.nextCrossing ?? null} blind={assessment.blind != null} />
            </p>
            <Explanation
              contributions={assessment.contributions}
              logOdds={assessment.logOdds}
              calibrated={assessment.calibrated ? assessment.probability : undefined}
              sourceName={sourceName}
              theaterName={theaterName}
            />
          </>
        )}
      </CardBody>
    </Card>
  );
}
