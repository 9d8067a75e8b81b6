import { Alert, AlertActionLink, PageSection } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useBoardState } from '../../api/boards';
import { LIVE } from '../../api/keys';
import { useMe } from '../../api/permissions';
import { useSources } from '../../api/sources';
import { PageHeading } from '../../ui/PageHeading';
import { ErrorNotice, Loaded } from '../../ui/states';
import { usePostReport } from './postReport';
import { ReportForm } from './ReportForm';

/** Where an officer enters what they heard. */
export function EnterReportPage({ board }: { board: string }) {
  const sources = useSources(board);
  const me = useMe();
  const { clock } = useBoardState(board);
  const submission = usePostReport(board);
  const [round, setRound] = useState(0);
  const outcome = submission.data;
  // In an exercise it is the time of the archive.
  const time = board === LIVE || clock === null ? {} : { now: new Date(clock) };
  const another = () => {
    submission.reset();
    setRound(round + 1);
  };
  return (
    <>
      <PageHeading title="Enter a report">
        {board === LIVE ? 'It goes to the live board and counts at once.' : 'It goes to this exercise only, if the exercise is being fed at the moment.'}
      </PageHeading>
      <PageSection>
        {outcome?.accepted === true ? (
          <Alert
            isInline
            isLiveRegion
            variant="success"
            title="The report was accepted"
            actionLinks={<AlertActionLink onClick={another}>Enter another</AlertActionLink>}
          >
            It is being matched to the indicators.{' '}
            <Link to="/reports/$reportId" params={{ reportId: outcome.id }}>
              See the report and what it matched
            </Link>
          </Alert>
        ) : (
          <Loaded what="The sources" query={sources}>
            {(loaded) => (
              <div className="tocsin-form">
                {submission.error !== null && <ErrorNotice what="Not handed in" error={submission.error} />}
                <ReportForm
                  key={`${round} ${'now' in time}`}
                  {...time}
                  sources={loaded}
                  mayQuote={me?.sources ?? []}
                  violations={outcome?.violations ?? []}
                  busy={submission.isPending}
                  onSubmit={(report) => submission.mutate(report)}
                />
              </div>
            )}
          </Loaded>
        )}
      </PageSection>
    </>
  );
}
