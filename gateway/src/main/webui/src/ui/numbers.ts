import type { Level, LevelThresholds } from '../api/model';

const MINUS = '−';

/** Decibans with their sign: "+4.3", "−12.0". */
export function signed(value: number, digits = 1): string {
  const rounded = Math.abs(value).toFixed(digits);
  const isZero = Number(rounded) === 0;
  return `${isZero ? '±' : value < 0 ? MINUS : '+'}${rounded}`;
}

export function plain(value: number, digits = 1): string {
  return `${value < 0 && Number(value.toFixed(digits)) !== 0 ? MINUS : ''}${Math.abs(value).toFixed(digits)}`;
}

/** "26 %", "4.8 %" where a digit more tells words apart, and never a false 0 % or 100 %. */
export function percent(probability: number): string {
  if (probability < 0.01) {
    return '< 1 %';
  }
  if (probability > 0.99) {
    return '> 99 %';
  }
  const percents = probability * 100;
  return `${percents < 9.95 || percents > 90.05 ? percents.toFixed(1) : Math.round(percents)} %`;
}

/** Probability from decibans: 10 dB is ten to one. */
export const probabilityOf = (decibans: number): number => 1 / (1 + 10 ** (-decibans / 10));

export const thresholdKeys = ['watch', 'warning', 'critical'] as const;

export const levelOf: Record<(typeof thresholdKeys)[number], Level> = {
  watch: 'WATCH',
  warning: 'WARNING',
  critical: 'CRITICAL',
};

/** The thresholds in force, lowest first. */
export const thresholdsOf = (levels: LevelThresholds) =>
  thresholdKeys.map((key) => ({ level: levelOf[key], ...levels[key] }));
