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
import { type ReactNode, useState } from 'react';
import type { ClusterShare, Problem } from '../../api/model';
import { useMay } from '../../api/permissions';
import { useSourceName } from '../../api/sources';
import { useTheaterName } from '../../api/theaters';
import { Crossing, Probability, Trend } from '../../ui/assessment';
import { Explanation } from '../../ui/explanation/Explanation';
import { RuleOn } from '../../ui/explanation/ruleOn';
import { Hint, meanings } from '../../ui/Hint';
import { BlindBadge, LevelBadge } from '../../ui/LevelBadge';
import { plain } from '../../ui/numbers';
import { PageHeading } from '../../ui/PageHeading';
import { Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { CoreInterest } from './CoreInterest';
import { useProblem } from './getProblem';
import { Judgements } from './Judgements';
import { ProblemAlerts } from './ProblemAlerts';
import { RulingDialog } from './RulingDialog';
import { Rulings } from './Rulings';
import { citedReports } from './rulings';
import { ScoreHistory } from './ScoreHistory';

/** One problem: where it stands, how it came there, and what that rests on. */
export function ProblemPage({ board, problemId }: { board: string; problemId: string }) {
  const problem = useProblem(board, problemId);
  const seesAlerts = useMay('seeAlerts');
  const seesJudgements = useMay('seeJudgements');
  const seesRulings = useMay('seeRulings');
  return (
    <>
      <PageHeading
        title={problem.data?.title ?? 'Problem'}
        above={
          <Breadcrumb>
            <BreadcrumbItem render={({ className }) => <Link to="/" className={className}>Board</Link>} />
            <BreadcrumbItem isActive>{problem.data?.title ?? problemId}</BreadcrumbItem>
          </Breadcrumb>
        }
        aside={
          problem.data && (
            <span className="tocsin-badges">
              <LevelBadge level={problem.data.level} />
              {problem.data.blind && <BlindBadge blind={problem.data.blind} />}
            </span>
          )
        }
      >
        {problem.data?.statement}{' '}
        <Link to="/timeline" search={(before) => ({ ...before, problem: problemId })}>
          Moves and counter-moves
        </Link>
      </PageHeading>
      <PageSection>
        <Loaded what="The problem" query={problem}>
          {(loaded) => (
            <div className="tocsin-stack">
              <Standing problem={loaded} />
              <ScoreHistory board={board} problem={loaded} />
              <Why board={board} problem={loaded} />
              {seesRulings && <Rulings board={board} reports={citedReports(loaded)} />}
              {seesJudgements && <Judgements board={board} problemId={problemId} now={loaded.at ?? null} />}
              {seesAlerts && <ProblemAlerts board={board} problemId={problemId} />}
            </div>
          )}
        </Loaded>
      </PageSection>
    </>
  );
}

function Standing({ problem }: { problem: Problem }) {
  const theaterName = useTheaterName();
  return (
    <>
      {problem.blind && (
        <Alert isInline variant="warning" title="BLIND: not everything this problem needs is being heard">
          {problem.blind.reason} (since <Time at={problem.blind.since} />
          ). The level may rise, but it does not fall until it is heard again.
        </Alert>
      )}
      <Card>
        <CardBody>
          <DescriptionList columnModifier={{ default: '1Col', sm: '2Col', xl: '3Col' }}>
            <Fact term="Probability">
              <Probability assessment={problem} large />
            </Fact>
            <Fact term="Level">
              <LevelBadge level={problem.level} /> {problem.levelSince && <>since <Time at={problem.levelSince} /></>}
            </Fact>
            <Fact term="If nothing new comes">
              <Crossing level={problem.level} next={problem.nextCrossing ?? null} blind={problem.blind != null} />
            </Fact>
            <Fact term="Last 24 hours">
              <Trend trend={problem.trend ?? null} />
            </Fact>
            <Fact term="Score">
              <Hint meaning={meanings.decibans}>{plain(problem.logOdds)} dB</Hint>
            </Fact>
            <Fact term="Assessed">
              {problem.at == null ? 'nothing heard yet: what is expected in ordinary times' : <Time at={problem.at} seconds />}
              <span className="tocsin-quiet"> · catalogue version {problem.catalogueVersion}</span>
            </Fact>
            <Fact term={problem.theaters.length === 1 ? 'Theater' : 'Theaters'}>
              {problem.theaters.map(theaterName).join(', ')}
            </Fact>
            <Fact term="Core interest">
              <CoreInterest theaters={problem.theaters} />
            </Fact>
          </DescriptionList>
        </CardBody>
      </Card>
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

function Why({ board, problem }: { board: string; problem: Problem }) {
  const sourceName = useSourceName(board);
  const theaterName = useTheaterName();
  const rules = useMay('rule');
  const [ruling, setRuling] = useState<ClusterShare | null>(null);
  return (
    <Card>
      <CardHeader>
        <CardTitle component="h2">Why it stands there</CardTitle>
      </CardHeader>
      <CardBody>
        <RuleOn value={rules ? setRuling : null}>
          <Explanation
            contributions={problem.contributions}
            logOdds={problem.logOdds}
            levels={problem.levels}
            calibrated={problem.calibrated ? problem.probability : undefined}
            sourceName={sourceName}
            theaterName={theaterName}
          />
        </RuleOn>
        {ruling !== null && (
          <RulingDialog board={board} cluster={ruling} reports={citedReports(problem)} sourceName={sourceName} onDone={() => setRuling(null)} />
        )}
      </CardBody>
    </Card>
  );
}
