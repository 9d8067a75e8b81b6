import { useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { HistoryPoint } from '../../api/model';
import { percent, plain } from '../../ui/numbers';
import { useDark } from '../../ui/theme';
import { formatTime, Time, useClock } from '../../ui/times';
import { optionsOf, seriesOf, type ChartContent } from './chart';

/** A problem's score over time, with the levels' thresholds and its alerts. Drag over a stretch to look closer, double-click to go back. */
export function ScoreChart({ points, levels, alerts, scale }: Omit<ChartContent, 'clock'>) {
  const host = useRef<HTMLDivElement>(null);
  const clock = useClock();
  const dark = useDark();
  const [pointed, setPointed] = useState<number | null>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) {
      return;
    }
    const content: ChartContent = { points, levels, alerts, scale, clock };
    const chart = new uPlot(optionsOf(content, element, setPointed), seriesOf(content), element);
    const resized = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height: 320 }));
    resized.observe(element);
    return () => {
      resized.disconnect();
      chart.destroy();
    };
  }, [points, levels, alerts, scale, clock, dark]);
  const shown = points[pointed ?? points.length - 1];
  return (
    <>
      <div ref={host} className="tocsin-chart" role="img" aria-label={summary(points, alerts.length)} />
      <p className="tocsin-readout">
        {shown !== undefined && (
          <>
            <Time at={shown.at} />: <strong>{plain(shown.logOdds)} dB</strong>, {percent(shown.probability)}, {shown.level}
          </>
        )}
        <span className="tocsin-quiet"> · dashed: a level is raised · dotted: it is cleared · ▲ raised ▼ lowered</span>
      </p>
    </>
  );
}

/** What the picture shows, for those who do not see it. */
function summary(points: HistoryPoint[], alerts: number): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) {
    return 'No scores in this time';
  }
  const highest = points.reduce((most, one) => (one.logOdds > most.logOdds ? one : most), first);
  const at = (point: HistoryPoint): string => formatTime(point.at, 'utc');
  return (
    `Score from ${at(first)} to ${at(last)}: it began at ${plain(first.logOdds)} decibans, was highest at ${plain(highest.logOdds)} ` +
    `(${percent(highest.probability)}, ${highest.level}) on ${at(highest)} and is now ${plain(last.logOdds)}. ${alerts} alerts.`
  );
}
