import { Alert, Breadcrumb, BreadcrumbItem, Button, Card, CardBody, CardHeader, CardTitle, Label, PageSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Hint } from '../../ui/Hint';
import { PageHeading } from '../../ui/PageHeading';
import { Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { useBacktest } from './backtests';
import { State, versions } from './BacktestsPage';
import { figures, verdictWords, type BacktestResult, type OnsetVerdict, type ProblemSkill, type ReliabilityBin } from './result';

/** What one backtest found. */
export function BacktestPage({ id }: { id: string }) {
  const backtest = useBacktest(id);
  const data = backtest.data;
  return (
    <>
      <PageHeading
        title={data === undefined ? 'Backtest' : `Backtest of catalogue ${versions(data)}`}
        above={
          <Breadcrumb>
            <BreadcrumbItem render={({ className }) => <Link to="/backtests" className={className}>Backtests</Link>} />
            <BreadcrumbItem isActive>{id.slice(0, 8)}</BreadcrumbItem>
          </Breadcrumb>
        }
      >
        {data !== undefined && (
          <>
            Ordered by {data.createdBy}, <Time at={data.createdAt} />
          </>
        )}
      </PageHeading>
      <PageSection>
        <Loaded what="The backtest" query={backtest}>
          {(loaded) =>
            loaded.result == null ? (
              <State backtest={loaded} />
            ) : (
              <div className="tocsin-stack">
                <Summary result={loaded.result} named={[loaded.catalogueVersion, loaded.againstVersion ?? null]} />
                <Onsets problems={loaded.result.problems} />
                <Problems id={id} problems={loaded.result.problems} />
                <ReliabilityTable bins={loaded.result.total.reliability} />
              </div>
            )
          }
        </Loaded>
      </PageSection>
    </>
  );
}

function Summary({ result, named: [measured, beside] }: { result: BacktestResult; named: [number, number | null] }) {
  const { against, calibration } = result;
  return (
    <Card>
      <CardTitle component="h2">
        {result.from} to {result.to}, {result.reports.accepted.toLocaleString('en')} reports
      </CardTitle>
      <CardBody>
        {result.reports.rejected > 0 && (
          <Alert isInline variant="warning" title={`${result.reports.rejected.toLocaleString('en')} reports were rejected`}>
            {Object.entries(result.reports.reasons)
              .map(([reason, count]) => `${count}: ${reason}`)
              .join('; ')}
          </Alert>
        )}
        <Table aria-label="Skill of all problems" variant="compact" borders={false}>
          <Thead>
            <Tr>
              <Th screenReaderText="Figure" />
              <Th>Version {measured}</Th>
              {against !== undefined && <Th>Version {beside}</Th>}
            </Tr>
          </Thead>
          <Tbody>
            {figures.map(({ name, meaning, of }) => (
              <Tr key={name}>
                <Th>
                  <Hint meaning={meaning}>{name}</Hint>
                </Th>
                <Td dataLabel={`Version ${measured}`}>
                  <strong>{of(result.total)}</strong>
                </Td>
                {against !== undefined && <Td dataLabel={`Version ${beside}`}>{of(against.total)}</Td>}
              </Tr>
            ))}
          </Tbody>
        </Table>
        {result.notes.map((note) => (
          <p key={note} className="tocsin-quiet">
            {note}
          </p>
        ))}
        {calibration !== undefined && (
          <p className="tocsin-quiet">
            {calibration.missing === null
              ? `Calibration: ${calibration.fits.map((fit) => `${fit.method} tells problems left out ${fit.better ? 'better' : 'no better'}`).join('; ')}.`
              : `No calibration yet: ${calibration.missing}.`}
          </p>
        )}
      </CardBody>
    </Card>
  );
}

function Onsets({ problems }: { problems: ProblemSkill[] }) {
  const onsets = problems.flatMap((problem) => problem.onsets.map((onset) => ({ problem, onset }))).sort((a, b) => a.onset.onset.localeCompare(b.onset.onset));
  return (
    <Card>
      <CardTitle component="h2">What happened, and whether it was seen coming</CardTitle>
      <CardBody>
        <ol className="tocsin-judgements">
          {onsets.map(({ problem, onset }) => (
            <li key={`${problem.problem} ${onset.onset}`} className="tocsin-judgement tocsin-onset">
              <Verdict onset={onset} />
              <span>
                <strong>{onset.onset}</strong> {onset.what} <span className="tocsin-quiet">· {problem.title}</span>
                <span className="tocsin-judgement__about tocsin-quiet">{problem.inCatalogue ? verdictWords(onset) : 'the catalogue has no such problem'}</span>
              </span>
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}

function Verdict({ onset }: { onset: OnsetVerdict }) {
  return onset.hit ? (
    <Label isCompact color="green">
      warned {onset.leadDays === null ? '' : `${onset.leadDays.toFixed(0)} d before`}
    </Label>
  ) : (
    <Label isCompact color="red">
      missed
    </Label>
  );
}

function Problems({ id, problems }: { id: string; problems: ProblemSkill[] }) {
  return (
    <>
      {problems.map((problem) => (
        <ProblemCard key={problem.problem} id={id} problem={problem} />
      ))}
    </>
  );
}

/** The picture is large: it is fetched when it is asked for. */
function ProblemCard({ id, problem }: { id: string; problem: ProblemSkill }) {
  const [open, setOpen] = useState(false);
  return (
    <Card>
      <CardHeader
        actions={{
          actions: problem.inCatalogue && (
            <Button variant="link" isInline aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Hide' : 'Show'} its course
            </Button>
          ),
        }}
      >
        <CardTitle component="h2">{problem.title}</CardTitle>
      </CardHeader>
      <CardBody>
        <p className="tocsin-quiet">{figures.map(({ name, of }) => `${name}: ${of(problem)}`).join(' · ')}</p>
        {open && (
          <img
            className="tocsin-backtest-picture"
            src={`/api/backtests/${encodeURIComponent(id)}/pictures/${encodeURIComponent(problem.problem)}`}
            alt={`Probability of ${problem.title} over time, with its levels, alerts and onsets`}
          />
        )}
      </CardBody>
    </Card>
  );
}

function ReliabilityTable({ bins }: { bins: ReliabilityBin[] }) {
  const said = bins.filter((bin) => bin.n > 0);
  return said.length === 0 ? null : (
    <Card>
      <CardTitle component="h2">Reliability: how often it came true when it was said</CardTitle>
      <CardBody>
        <Table aria-label="Reliability" variant="compact">
          <Thead>
            <Tr>
              <Th>Said</Th>
              <Th>Days</Th>
              <Th>Said in the mean</Th>
              <Th>Came true</Th>
            </Tr>
          </Thead>
          <Tbody>
            {said.map((bin) => (
              <Tr key={bin.from}>
                <Td dataLabel="Said">
                  {(100 * bin.from).toFixed(0)} to {(100 * bin.to).toFixed(0)} %
                </Td>
                <Td dataLabel="Days">{bin.n.toLocaleString('en')}</Td>
                <Td dataLabel="Said in the mean">{percent(bin.meanProbability)}</Td>
                <Td dataLabel="Came true">{percent(bin.observed)}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </CardBody>
    </Card>
  );
}

const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);
