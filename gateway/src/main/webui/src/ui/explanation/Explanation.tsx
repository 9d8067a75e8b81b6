import { Alert, Button, Content, ExpandableSection } from '@patternfly/react-core';
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import { useId, useState, type CSSProperties } from 'react';
import type { Contribution, LevelThresholds } from '../../api/model';
import { Hint, meanings } from '../Hint';
import { percent, probabilityOf, signed, plain, thresholdsOf } from '../numbers';
import { ClusterList } from './ClusterList';
import { position, waterfallOf, type Step, type Waterfall } from './waterfall';

interface Props {
  contributions: Contribution[];
  logOdds: number;
  levels?: LevelThresholds | undefined;
  /** The probability that the log-odds have meant in past cases, where that is known. */
  calibrated?: number | undefined;
  sourceName: (id: string) => string;
  theaterName: (id: string) => string;
}

/** The sum must be right to what is shown; a greater difference is said, not hidden. */
const TOLERANCE_DB = 0.01;

/** How a score came about: every weight of evidence as a step, adding up to the log-odds, each to be opened down to its reports. */
export function Explanation({ contributions, logOdds, levels, calibrated, sourceName, theaterName }: Props) {
  const thresholds = levels === undefined ? [] : thresholdsOf(levels);
  const waterfall = waterfallOf(
    contributions,
    thresholds.map(({ raise }) => raise),
  );
  const disagrees = Math.abs(waterfall.total - logOdds) > TOLERANCE_DB;
  return (
    <div className="tocsin-explanation">
      <Content component="p" className="tocsin-quiet">
        Each row is a <Hint meaning={meanings.decibans}>weight of evidence in decibans (dB)</Hint>. Bars to the right make the
        event more likely, bars to the left less. Open a row to see what it rests on.
      </Content>
      {disagrees && (
        <Alert
          isInline
          variant="warning"
          title={`These weights add up to ${plain(waterfall.total, 2)} dB, but the score says ${plain(logOdds, 2)} dB`}
        >
          The score may just have changed. Load the page again; if this stays, tell the operations team.
        </Alert>
      )}
      <div className="tocsin-waterfall" style={scaleMarks(waterfall)}>
        {thresholds.length > 0 && (
          <div className="tocsin-step__row tocsin-waterfall__names" aria-hidden="true">
            <span />
            <span className="tocsin-step__bar">
              {thresholds.map(({ level, raise }) => (
                <span key={level} className="tocsin-waterfall__name" style={{ left: `${position(waterfall, raise)}%` }}>
                  {level}
                </span>
              ))}
            </span>
          </div>
        )}
        <ul className="tocsin-waterfall__steps">
          {waterfall.steps.map((step) => (
            <StepRow
              key={`${step.contribution.kind}-${step.contribution.indicator ?? ''}`}
              step={step}
              waterfall={waterfall}
              thresholds={thresholds}
              sourceName={sourceName}
              theaterName={theaterName}
            />
          ))}
          <li className="tocsin-step tocsin-step--total">
            <div className="tocsin-step__row">
              <span className="tocsin-step__title">
                Together: {percent(probabilityOf(logOdds))} probability
                {calibrated !== undefined && (
                  <>
                    {' by itself, '}
                    <Hint meaning={meanings.calibrated}>{percent(calibrated)} calibrated</Hint>
                  </>
                )}
              </span>
              <Bar from={0} to={waterfall.total} waterfall={waterfall} thresholds={thresholds} />
              <span className="tocsin-step__value">{plain(waterfall.total)} dB</span>
            </div>
          </li>
        </ul>
      </div>
      {waterfall.silent.length > 0 && <Silent contributions={waterfall.silent} />}
    </div>
  );
}

/** Where zero is, for the line behind all rows. */
const scaleMarks = (waterfall: Waterfall) => ({ '--zero': `${position(waterfall, 0)}%` }) as CSSProperties;

interface StepProps {
  step: Step;
  waterfall: Waterfall;
  thresholds: Thresholds;
  sourceName: (id: string) => string;
  theaterName: (id: string) => string;
}

function StepRow({ step, waterfall, thresholds, sourceName, theaterName }: StepProps) {
  const [open, setOpen] = useState(false);
  const details = useId();
  const { contribution } = step;
  return (
    <li className="tocsin-step">
      <div className="tocsin-step__row">
        <Button
          variant="plain"
          className="tocsin-step__title"
          aria-expanded={open}
          aria-controls={details}
          onClick={() => setOpen(!open)}
          icon={open ? <AngleDownIcon /> : <AngleRightIcon />}
        >
          {titleOf(contribution)}
        </Button>
        <Bar from={step.from} to={step.to} waterfall={waterfall} thresholds={thresholds} />
        <span className="tocsin-step__value">{signed(contribution.decibans)} dB</span>
      </div>
      <div id={details} hidden={!open} className="tocsin-step__details">
        {open && <StepDetails contribution={contribution} sourceName={sourceName} theaterName={theaterName} />}
      </div>
    </li>
  );
}

function titleOf(contribution: Contribution): string {
  switch (contribution.kind) {
    case 'prior':
      return 'Before any evidence';
    case 'background':
      return 'Background';
    case 'coupling':
      return `Answer to: ${contribution.title}`;
    case 'judgement':
      return contribution.title;
    case 'indicator':
      return contribution.title;
  }
}

const kindMeaning: Record<Contribution['kind'], string> = {
  prior: 'How likely this is in ordinary times, from how often it has happened.',
  background: 'What the indicators show on an ordinary day; taken off so that calm counts as calm.',
  indicator: '',
  coupling: 'Something done elsewhere that is known to be answered here.',
  judgement: "An analyst's own weight, with author, reason and expiry.",
};

function StepDetails({
  contribution,
  sourceName,
  theaterName,
}: Omit<StepProps, 'step' | 'waterfall' | 'thresholds'> & { contribution: Contribution }) {
  const { kind, text, activation, clusters = [], moreClusters = 0 } = contribution;
  return (
    <>
      <p>
        {text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}. `}
        {kindMeaning[kind]}
        {typeof activation === 'number' && (
          <Hint meaning={meanings.activation}>Shows at {Math.round(activation * 100)} % of its full strength.</Hint>
        )}
      </p>
      {clusters.length > 0 && <ClusterList clusters={clusters} more={moreClusters} sourceName={sourceName} theaterName={theaterName} />}
      {kind === 'indicator' && clusters.length === 0 && <p className="tocsin-quiet">No single report stands behind this at the moment.</p>}
    </>
  );
}

type Thresholds = ReturnType<typeof thresholdsOf>;

interface BarProps {
  from: number;
  to: number;
  waterfall: Waterfall;
  thresholds: Thresholds;
}

/** From what stood before to what stands after, over the lines where a level is raised. */
function Bar({ from, to, waterfall, thresholds }: BarProps) {
  const left = position(waterfall, Math.min(from, to));
  const right = position(waterfall, Math.max(from, to));
  return (
    <span className="tocsin-step__bar" aria-hidden="true">
      {thresholds.map(({ level, raise }) => (
        <span key={level} className={`tocsin-line tocsin-line--${level.toLowerCase()}`} style={{ left: `${position(waterfall, raise)}%` }} />
      ))}
      <span
        className={to < from ? 'tocsin-bar tocsin-bar--against' : 'tocsin-bar tocsin-bar--for'}
        style={{ left: `${left}%`, width: `max(2px, ${right - left}%)` }}
      />
    </span>
  );
}

function Silent({ contributions }: { contributions: Contribution[] }) {
  const count = contributions.length;
  return (
    <ExpandableSection toggleText={`${count} ${count === 1 ? 'indicator adds' : 'indicators add'} nothing now`} isIndented>
      <ul className="tocsin-silent">
        {contributions.map((one) => (
          <li key={`${one.kind}-${one.indicator ?? ''}`}>
            <strong>{titleOf(one)}</strong>
            {one.text !== '' && <span className="tocsin-quiet"> — {one.text}</span>}
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
