import { Label } from '@patternfly/react-core';
import ArrowDownIcon from '@patternfly/react-icons/dist/esm/icons/arrow-down-icon';
import ArrowUpIcon from '@patternfly/react-icons/dist/esm/icons/arrow-up-icon';
import { levels, type Level, type NextCrossing } from '../api/model';
import { Hint, meanings } from './Hint';
import { percent, signed } from './numbers';
import { Time } from './times';

interface Assessed {
  probability: number;
  word: string;
  calibrated: boolean;
  calibration?: { text: string; rawProbability: number } | null;
}

/** A probability with its word, and on how many past cases it was calibrated, or that it was not. */
export function Probability({ assessment, large = false }: { assessment: Assessed; large?: boolean }) {
  return (
    <span className={large ? 'tocsin-probability tocsin-probability--large' : 'tocsin-probability'}>
      <strong>{percent(assessment.probability)}</strong> <Hint meaning={meanings.word}>{assessment.word}</Hint>
      {' '}
      {assessment.calibrated ? (
        <Hint meaning={calibratedFrom(assessment)}>
          <span className="tocsin-quiet">{assessment.calibration?.text ?? 'calibrated'}</span>
        </Hint>
      ) : (
        <Hint meaning={meanings.uncalibrated}>
          <Label isCompact variant="outline" className="tocsin-uncalibrated">
            {assessment.calibration?.text ?? 'uncalibrated'}
          </Label>
        </Hint>
      )}
    </span>
  );
}

function calibratedFrom({ calibration }: Assessed): string {
  return calibration == null ? meanings.calibrated : `${meanings.calibrated} By itself the score says ${percent(calibration.rawProbability)}.`;
}

/** Less than this in a day is not a direction. */
const STEADY_DB = 0.25;

/** Where the score went in the last day of the board's time. */
export function Trend({ trend }: { trend: number | null }) {
  if (trend === null) {
    return <Hint meaning="The board has not run for 24 hours yet.">not yet known</Hint>;
  }
  const change = `${signed(trend)} dB in 24 hours. ${meanings.decibans}`;
  if (Math.abs(trend) < STEADY_DB) {
    return <Hint meaning={change}>steady</Hint>;
  }
  return (
    <span className="tocsin-trend">
      {trend > 0 ? <ArrowUpIcon className="tocsin-trend--up" /> : <ArrowDownIcon className="tocsin-trend--down" />}{' '}
      <Hint meaning={change}>
        {trend > 0 ? 'rising' : 'falling'} {signed(trend)} dB
      </Hint>
    </span>
  );
}

interface CrossingProps {
  level: Level;
  next: NextCrossing | null;
  blind: boolean;
}

/** What the level does if nothing new arrives, as a sentence. */
export function Crossing({ level, next, blind }: CrossingProps) {
  if (next === null) {
    return <span className="tocsin-quiet">{blind && level !== 'NORMAL' ? 'held while blind' : 'stays as it is'}</span>;
  }
  return (
    <span>
      {sentence(level, next.level)}{' '}
      <span className="tocsin-together">
        on <Time at={next.at} />
      </span>
    </span>
  );
}

/** "falls below WATCH", "rises to WARNING". */
export function sentence(from: Level, to: Level): string {
  if (levels.indexOf(to) > levels.indexOf(from)) {
    return `rises to ${to}`;
  }
  const left = levels[levels.indexOf(to) + 1] ?? from;
  return `falls below ${left}`;
}
