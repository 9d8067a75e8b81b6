import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import type { Problem } from '../../api/model';
import type { TheaterName } from '../../api/theaters';
import { BlindBadge, LevelBadge } from '../../ui/LevelBadge';
import { Crossing, Probability, Trend } from '../../ui/assessment';
import { Time } from '../../ui/times';
import type { TheaterGroup } from './grouping';

interface Props {
  groups: TheaterGroup[];
  theaterName: TheaterName;
}

const columns = { level: 'Level', problem: 'Problem', probability: 'Probability', trend: 'Trend', next: 'If nothing new comes' };

export function BoardTable({ groups, theaterName }: Props) {
  return (
    <Table aria-label="Problems by theater" variant="compact" gridBreakPoint="grid-lg" className="tocsin-board">
      <Thead>
        <Tr>
          <Th width={15}>{columns.level}</Th>
          <Th width={40}>{columns.problem}</Th>
          <Th width={15}>{columns.probability}</Th>
          <Th width={10}>{columns.trend}</Th>
          <Th width={20}>{columns.next}</Th>
        </Tr>
      </Thead>
      {groups.map(({ theater, problems }) => (
        <Tbody key={theater}>
          <Tr className="tocsin-board__theater">
            <Th colSpan={5} scope="colgroup">
              {theater === '' ? 'No theater' : theaterName(theater)}
            </Th>
          </Tr>
          {problems.map((problem) => (
            <ProblemRow key={problem.id} problem={problem} theaterName={theaterName} />
          ))}
        </Tbody>
      ))}
    </Table>
  );
}

function ProblemRow({ problem, theaterName }: { problem: Problem; theaterName: TheaterName }) {
  const others = problem.theaters.slice(1);
  return (
    <Tr className={`tocsin-board__problem tocsin-board__problem--${problem.level.toLowerCase()}`}>
      <Td dataLabel={columns.level} className="tocsin-plain-cell">
        <span className="tocsin-badges">
          <LevelBadge level={problem.level} />
          {problem.blind && <BlindBadge blind={problem.blind} />}
        </span>
        {problem.level !== 'NORMAL' && problem.levelSince && (
          <div className="tocsin-quiet">
            since <Time at={problem.levelSince} />
          </div>
        )}
      </Td>
      <Td dataLabel={columns.problem} className="tocsin-plain-cell">
        <Link to="/problems/$problemId" params={{ problemId: problem.id }} className="tocsin-board__title">
          {problem.title}
        </Link>
        {problem.statement && <div className="tocsin-quiet">{problem.statement}</div>}
        {problem.blind && <div className="tocsin-blind-reason">Blind: {problem.blind.reason}</div>}
        {others.length > 0 && (
          <span className="tocsin-badges">
            {others.map((theater) => (
              <Label key={theater} isCompact variant="outline">
                {theaterName(theater)}
              </Label>
            ))}
          </span>
        )}
      </Td>
      <Td dataLabel={columns.probability}>
        <Probability assessment={problem} />
      </Td>
      <Td dataLabel={columns.trend}>
        <Trend trend={problem.trend ?? null} />
      </Td>
      <Td dataLabel={columns.next}>
        <Crossing level={problem.level} next={problem.nextCrossing ?? null} blind={problem.blind != null} />
      </Td>
    </Tr>
  );
}
