import {
  Alert,
  Breadcrumb,
  BreadcrumbItem,
  Card,
  CardBody,
  CardHeader,
  CardTitle,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  PageSection,
} from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIndicatorName } from '../../api/indicators';
import type { Report } from '../../api/model';
import { useMay } from '../../api/permissions';
import { useSourceName } from '../../api/sources';
import { useTheaterName } from '../../api/theaters';
import { credibilities } from '../../ui/Hint';
import { PageHeading } from '../../ui/PageHeading';
import { Empty, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { useReport } from './getReport';
import { RetractReport } from './RetractReport';

/** One report: what was said, by whom, what it counts for; and where it can be taken back. */
export function ReportPage({ board, reportId }: { board: string; reportId: string }) {
  const report = useReport(board, reportId);
  const mayRetract = useMay('report');
  return (
    <>
      <PageHeading
        title={report.data?.title ?? 'Report'}
        above={
          <Breadcrumb>
            <BreadcrumbItem render={({ className }) => <Link to="/reports" className={className}>Reports</Link>} />
            <BreadcrumbItem isActive>Report</BreadcrumbItem>
          </Breadcrumb>
        }
      />
      <PageSection>
        <Loaded what="The report" query={report}>
          {(loaded) => (
            <div className="tocsin-stack">
              {loaded.retraction != null && (
                <Alert isInline variant="warning" title={`Retracted by ${loaded.retraction.by}`}>
                  {loaded.retraction.reason}
                </Alert>
              )}
              <Said report={loaded} board={board} />
              <CountsFor report={loaded} board={board} />
              {mayRetract && loaded.retraction == null && <RetractReport board={board} report={loaded} />}
            </div>
          )}
        </Loaded>
      </PageSection>
    </>
  );
}

function Said({ report, board }: { report: Report; board: string }) {
  const sourceName = useSourceName(board);
  return (
    <Card>
      <CardBody>
        <DescriptionList columnModifier={{ default: '1Col', md: '2Col' }}>
          <Fact term="Source">{sourceName(report.source)}</Fact>
          <Fact term="Credibility">
            {report.credibility == null ? 'as usual for this source' : `${report.credibility}: ${credibilities[report.credibility] ?? ''}`}
          </Fact>
          <Fact term="Published">
            <Time at={report.publishedAt} seconds />
          </Fact>
          <Fact term="Happened">{report.occurredAt == null ? 'not said' : <Time at={report.occurredAt} />}</Fact>
          <Fact term="Place">{report.place ?? placeOf(report)}</Fact>
          {report.url != null && /^https?:\/\//i.test(report.url) && (
            <Fact term="Original">
              <a href={report.url} target="_blank" rel="noreferrer">
                {report.url}
              </a>
            </Fact>
          )}
          {report.event != null && (
            <Fact term="Coded event">
              {report.event.scheme.toUpperCase()} {report.event.code}
              {report.event.actors !== undefined && report.event.actors.length > 0 && `: ${report.event.actors.join(' and ')}`}
              {report.event.fatalities != null && `, ${report.event.fatalities} deaths`}
            </Fact>
          )}
          {report.externalId != null && <Fact term="The source's own number">{report.externalId}</Fact>}
        </DescriptionList>
        {report.body != null && (
          <p className="tocsin-body" lang={report.language ?? undefined} dir="auto">
            {report.body}
          </p>
        )}
      </CardBody>
    </Card>
  );
}

const placeOf = ({ location }: Report): string => (location == null ? 'not known' : `${location.lat}, ${location.lon}`);

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

function CountsFor({ report, board }: { report: Report; board: string }) {
  const indicatorName = useIndicatorName(board);
  const theaterName = useTheaterName();
  return (
    <Card>
      <CardHeader>
        <CardTitle component="h2">What it counts for</CardTitle>
      </CardHeader>
      <CardBody>
        {report.matches.length === 0 ? (
          <Empty title="No indicator">The report was kept, but it matches none of the signs that are watched for.</Empty>
        ) : (
          <ul className="tocsin-alert-lines">
            {report.matches.map(({ indicator, theater, highlights }) => (
              <li key={`${indicator}-${theater}`}>
                <span>
                  <strong>{indicatorName(indicator)}</strong> in {theaterName(theater)}
                  {highlights.length > 0 && <span className="tocsin-quiet"> · because of {highlights.map((word) => `“${word}”`).join(', ')}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}
