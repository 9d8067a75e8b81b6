import { Card, CardBody, CardHeader, CardTitle, Flex, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useState } from 'react';
import type { Problem } from '../../api/model';
import { Empty, Loaded, Loading } from '../../ui/states';
import type { Scale } from './chart';
import { ranges, useHistory, type Range } from './getHistory';
import { useProblemAlerts } from './listProblemAlerts';
import { ScoreChart } from './ScoreChart';

const rangeNames = Object.keys(ranges) as Range[];
const scaleNames: Record<Scale, string> = { decibans: 'Score (dB)', probability: 'Probability' };

export function ScoreHistory({ board, problem }: { board: string; problem: Problem }) {
  const [range, setRange] = useState<Range>('90 days');
  const [scale, setScale] = useState<Scale>('decibans');
  const history = useHistory(board, problem.id, range, problem.at);
  const alerts = useProblemAlerts(board, problem.id);
  return (
    <Card className="tocsin-chart-card">
      <CardHeader
        actions={{
          hasNoOffset: true,
          actions: (
            <Flex gap={{ default: 'gapMd' }}>
              <ToggleGroup aria-label="Scale" isCompact>
                {(Object.keys(scaleNames) as Scale[]).map((name) => (
                  <ToggleGroupItem key={name} text={scaleNames[name]} isSelected={scale === name} onChange={() => setScale(name)} />
                ))}
              </ToggleGroup>
              <ToggleGroup aria-label="Time shown" isCompact>
                {rangeNames.map((name) => (
                  <ToggleGroupItem key={name} text={name} isSelected={range === name} onChange={() => setRange(name)} />
                ))}
              </ToggleGroup>
            </Flex>
          ),
        }}
      >
        <CardTitle component="h2">Over time</CardTitle>
      </CardHeader>
      <CardBody>
        <Loaded what="The score over time" query={history} loading={<Loading what="the score over time" />}>
          {({ items, levels }) =>
            items.length === 0 ? (
              <Empty title="No scores in this time yet">The first report that matters to this problem starts the line.</Empty>
            ) : (
              <ScoreChart points={items} levels={levels} alerts={alerts.data ?? none} scale={scale} />
            )
          }
        </Loaded>
        {problem.calibrated && (
          <p className="tocsin-quiet">Probabilities over time are what the score said by itself, before it was calibrated.</p>
        )}
      </CardBody>
    </Card>
  );
}

/** One and the same empty list, so that the chart is not drawn anew for nothing. */
const none: never[] = [];
