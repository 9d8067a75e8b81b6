import type { ReactNode } from 'react';
import { Tip } from './Tip';

/** A word of the trade with its plain meaning on hover or focus. */
export function Hint({ meaning, children }: { meaning: ReactNode; children: ReactNode }) {
  return (
    <Tip content={meaning} className="tocsin-hint">
      {children}
    </Tip>
  );
}

export const meanings = {
  decibans:
    'Weight of evidence in decibans (dB). +10 dB makes the odds ten times as high, +3 dB about twice; negative weights speak against.',
  uncalibrated:
    'What this problem says has not been measured against enough past cases: take the probability as an order, not as a measured frequency.',
  calibrated: 'Read from how often it came true in past cases when the score stood as it does. Levels go by the score itself.',
  grade:
    'Admiralty grade: how reliable the source is (A best to E, F unknown) and how credible the information (1 best to 5, 6 unknown).',
  activation: 'How strongly the indicator shows, from 0 % (not at all) to 100 % (fully).',
  mass: 'How much the event counts before it fades: its size times how far its reports are believed.',
  coreInterest:
    'How near these theaters are to what an actor holds vital, from 0 to 100 %. It sorts the board and helps to judge an answer; no score uses it.',
  word: 'The word that intelligence standard ICD 203 gives to this range of probability.',
} as const;

const reliability: Record<string, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability unknown',
};

export const credibilities: Record<string, string> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
};

/** "B2": usually reliable source, probably true. */
export function Grade({ grade }: { grade: string }) {
  const source = reliability[grade.charAt(0)] ?? 'reliability unknown';
  const content = credibilities[grade.charAt(1)] ?? 'cannot be judged';
  return <Hint meaning={`Source ${source}; information ${content}.`}>{grade}</Hint>;
}
