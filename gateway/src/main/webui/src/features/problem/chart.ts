import uPlot from 'uplot';
import type { Alert, HistoryPoint, LevelThresholds } from '../../api/model';
import { plain, probabilityOf, thresholdsOf } from '../../ui/numbers';
import { formatTime, type Clock } from '../../ui/times';

/** On which scale a score is drawn: weights that add up, or the probability they come to. */
export type Scale = 'decibans' | 'probability';

export interface ChartContent {
  points: HistoryPoint[];
  levels: LevelThresholds;
  alerts: Alert[];
  scale: Scale;
  clock: Clock;
}

interface Colours {
  text: string;
  grid: string;
  line: string;
  levels: Record<string, string>;
}

/** The page's own colours, so that a chart is at home in light and dark. */
function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: colour('--tocsin-chart-text'),
    grid: colour('--tocsin-chart-grid'),
    line: colour('--tocsin-chart-line'),
    levels: {
      WATCH: colour('--tocsin-watch'),
      WARNING: colour('--tocsin-warning'),
      CRITICAL: colour('--tocsin-critical'),
      NORMAL: colour('--tocsin-normal'),
    },
  };
}

const onScale = (scale: Scale, decibans: number): number => (scale === 'decibans' ? decibans : probabilityOf(decibans) * 100);

/** Seconds since 1970, as uPlot counts, and values on the chosen scale. */
export function seriesOf({ points, scale }: Pick<ChartContent, 'points' | 'scale'>): uPlot.AlignedData {
  return [points.map(({ at }) => Date.parse(at) / 1000), points.map(({ logOdds }) => onScale(scale, logOdds))];
}

/** All scores and the thresholds near them, with some room; probabilities always from 0 to 100. */
export function rangeOf({ points, levels, scale }: Pick<ChartContent, 'points' | 'levels' | 'scale'>): [number, number] {
  if (scale === 'probability') {
    return [0, 100];
  }
  const marks = [...points.map(({ logOdds }) => logOdds), levels.watch.clear, levels.critical.raise];
  return [Math.floor(Math.min(...marks) - 1), Math.ceil(Math.max(...marks) + 2)];
}

const font = '12px RedHatText, "Red Hat Text", system-ui, sans-serif';

export function optionsOf(content: ChartContent, host: HTMLElement, onPoint: (index: number | null) => void): uPlot.Options {
  const colours = coloursOf(host);
  const axis = { stroke: colours.text, font, grid: { stroke: colours.grid, width: 1 }, ticks: { stroke: colours.grid, width: 1 } };
  return {
    width: host.clientWidth,
    height: 320,
    legend: { show: false },
    tzDate: (seconds) => (content.clock === 'utc' ? uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC') : new Date(seconds * 1000)),
    cursor: { y: false, drag: { setScale: true, x: true, y: false } },
    scales: { x: { time: true }, y: { range: () => rangeOf(content) } },
    axes: [
      { ...axis, space: 70, values: (_u, splits, _axis, _space, step) => dates(splits, step, content.clock) },
      { ...axis, size: 56, incrs: [1, 2, 5, 10, 20, 50], values: (_u, splits) => splits.map((value) => (content.scale === 'decibans' ? plain(value, 0) : `${value} %`)) },
    ],
    series: [{}, { stroke: colours.line, width: 2, points: { show: content.points.length < 3 } }],
    hooks: {
      drawClear: [(chart) => drawLevels(chart, content, colours)],
      draw: [(chart) => drawAlerts(chart, content, colours)],
      setCursor: [(chart) => onPoint(chart.cursor.idx ?? null)],
    },
  };
}

/** Days where the step is a day or more, else the time, with the day where it begins. */
function dates(splits: number[], step: number, clock: Clock): string[] {
  let day = '';
  return splits.map((seconds) => {
    const date = formatTime(seconds * 1000, clock, { dateOnly: true });
    const short = date.replace(/ \d{4}$/, '');
    if (step >= 28 * 86_400) {
      return date.replace(/^\d+ /, '');
    }
    if (step >= 86_400) {
      return day === '' || short.startsWith('1 Jan') ? ((day = date), `${short}\n${date.slice(-4)}`) : short;
    }
    const time = formatTime(seconds * 1000, clock, { timeOnly: true });
    return date === day ? time : ((day = date), `${time}\n${short}`);
  });
}

/** Where a level begins is tinted; the raise line is dashed and named, the clear line below it dotted. */
function drawLevels(chart: uPlot, { levels, scale }: ChartContent, colours: Colours): void {
  const { ctx, bbox } = chart;
  const yOf = (decibans: number): number =>
    Math.min(bbox.top + bbox.height, Math.max(bbox.top, chart.valToPos(onScale(scale, decibans), 'y', true)));
  const thresholds = thresholdsOf(levels);
  ctx.save();
  ctx.lineWidth = devicePixelRatio;
  ctx.font = `${11 * devicePixelRatio}px RedHatText, system-ui, sans-serif`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  thresholds.forEach(({ level, raise, clear }, index) => {
    const colour = colours.levels[level] ?? colours.text;
    const next = thresholds[index + 1];
    const top = next === undefined ? bbox.top : yOf(next.raise);
    ctx.fillStyle = colour;
    ctx.globalAlpha = 0.1;
    ctx.fillRect(bbox.left, top, bbox.width, yOf(raise) - top);
    ctx.globalAlpha = 0.9;
    line(ctx, bbox, yOf(raise), colour, [6, 4]);
    ctx.globalAlpha = 0.5;
    line(ctx, bbox, yOf(clear), colour, [1, 4]);
    ctx.globalAlpha = 1;
    ctx.fillStyle = colours.text;
    ctx.fillText(level, bbox.left + 6 * devicePixelRatio, yOf(raise) - 2 * devicePixelRatio);
  });
  ctx.restore();
}

function line(ctx: CanvasRenderingContext2D, bbox: uPlot.BBox, y: number, colour: string, dash: number[]): void {
  ctx.strokeStyle = colour;
  ctx.setLineDash(dash.map((length) => length * devicePixelRatio));
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
}

/** A triangle at the foot for every alert: up for a raise, down for what lowers. */
function drawAlerts(chart: uPlot, { alerts }: ChartContent, colours: Colours): void {
  const { ctx, bbox } = chart;
  const size = 5 * devicePixelRatio;
  const foot = bbox.top + bbox.height;
  ctx.save();
  for (const alert of alerts) {
    const x = chart.valToPos(Date.parse(alert.at) / 1000, 'x', true);
    if (x < bbox.left || x > bbox.left + bbox.width) {
      continue;
    }
    const up = alert.kind === 'raise';
    ctx.fillStyle = colours.levels[up ? alert.toLevel : alert.fromLevel] ?? colours.text;
    ctx.strokeStyle = ctx.fillStyle;
    ctx.globalAlpha = 0.45;
    ctx.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, foot);
    ctx.stroke();
    ctx.globalAlpha = 1;
    ctx.beginPath();
    ctx.moveTo(x - size, up ? foot : foot - 2 * size);
    ctx.lineTo(x + size, up ? foot : foot - 2 * size);
    ctx.lineTo(x, up ? foot - 2 * size : foot);
    ctx.fill();
  }
  ctx.restore();
}
