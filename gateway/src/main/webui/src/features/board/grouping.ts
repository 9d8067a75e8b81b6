import { levels, type Problem, type Theater } from '../../api/model';

/** A theater's problems on the board. */
export interface TheaterGroup {
  theater: string;
  problems: Problem[];
}

const rank = (problem: Problem): number => levels.indexOf(problem.level);

const mostUrgentFirst = (a: Problem, b: Problem): number =>
  rank(b) - rank(a) || b.logOdds - a.logOdds || a.title.localeCompare(b.title);

const interest = (theater: Theater | undefined): number => Math.max(0, ...Object.values(theater?.coreInterest ?? {}));

/**
 * Problems by their first theater. What stands highest comes first, then the theaters closest to the actors' core interests: the board is
 * read from the top.
 */
export function byTheater(problems: Problem[], theaters: Theater[]): TheaterGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of [...problems].sort(mostUrgentFirst)) {
    const theater = problem.theaters[0] ?? '';
    groups.set(theater, [...(groups.get(theater) ?? []), problem]);
  }
  const interestOf = (id: string): number => interest(theaters.find((theater) => theater.id === id));
  return [...groups]
    .map(([theater, grouped]) => ({ theater, problems: grouped }))
    .sort((a, b) => highest(b) - highest(a) || interestOf(b.theater) - interestOf(a.theater) || a.theater.localeCompare(b.theater));
}

const highest = (group: TheaterGroup): number => Math.max(...group.problems.map(rank));

/** How many problems stand at each level, highest first. */
export function countByLevel(problems: Problem[]) {
  return levels.toReversed().map((level) => ({ level, count: problems.filter((one) => one.level === level).length }));
}
