import { Label } from '@patternfly/react-core';
import { Tip } from '../ui/Tip';
import { formatTime, useClock } from '../ui/times';
import { useFreshness } from './Live';

/** Whether what is on screen is what stands now. */
export function ConnectionState() {
  const freshness = useFreshness();
  const clock = useClock();
  if (freshness === null) {
    return null;
  }
  const since = 'since' in freshness ? formatTime(freshness.since, clock, { timeOnly: true, seconds: true }) : '';
  const look = {
    connecting: { status: 'info', text: 'Connecting', hint: 'The live stream is being opened.' },
    live: { status: 'success', text: 'Up to date', hint: 'Changes appear here as they happen.' },
    reconnecting: { status: 'warning', text: 'Reconnecting', hint: `The live stream broke off at ${since}. Nothing is lost: it is caught up on.` },
    stale: { status: 'danger', text: `Stale since ${since}`, hint: 'What you see may no longer be so. The console keeps trying.' },
  } as const;
  const { status, text, hint } = look[freshness.state];
  return (
    <span role="status">
      <Tip content={hint}>
        <Label status={status} variant="outline">
          {text}
        </Label>
      </Tip>
    </span>
  );
}
