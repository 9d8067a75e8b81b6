import { Alert, AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { AlertEvent, Level } from '../api/model';
import { alertSentence } from '../ui/alertWords';
import { Time } from '../ui/times';

/** A fast replay brings alerts faster than anybody reads: the newest few are enough, the list has all. */
const MOST_SHOWN = 3;

const variants: Record<Level, 'danger' | 'warning' | 'info'> = { CRITICAL: 'danger', WARNING: 'warning', WATCH: 'warning', NORMAL: 'info' };

/** New alerts as they come; screen readers say them. */
export function useAlertToasts(board: string) {
  const [all, setAlerts] = useState<AlertEvent[]>([]);
  const show = useCallback(
    (alert: AlertEvent) => setAlerts((shown) => (shown.some((one) => one.id === alert.id) ? shown : [alert, ...shown].slice(0, 50))),
    [],
  );
  // Those of a board that was left stay behind.
  const alerts = all.filter((one) => one.board === board);
  const close = (id: string) => setAlerts((shown) => shown.filter((one) => one.id !== id));
  return { alerts, show, close, closeAll: () => setAlerts([]) };
}

type Toasts = ReturnType<typeof useAlertToasts>;

export function AlertToasts({ alerts, close, closeAll }: Omit<Toasts, 'show'>) {
  const more = alerts.length - MOST_SHOWN;
  return (
    <AlertGroup
      hasAnimations={false}
      isToast
      isLiveRegion
      aria-label="New alerts"
      {...(more > 0 ? { overflowMessage: `Close these and ${more} more`, onOverflowClick: closeAll } : {})}
    >
      {alerts.slice(0, MOST_SHOWN).map((alert) => (
        <Alert
          key={alert.id}
          variant={variants[alert.toLevel]}
          title={`${alert.exercise ? 'Exercise: ' : ''}${alert.problemTitle}`}
          // What is worth waking somebody for stays until it is closed.
          timeout={alert.kind === 'raise' ? false : 15_000}
          onTimeout={() => close(alert.id)}
          actionClose={<AlertActionCloseButton title={`Close ${alert.problemTitle}`} onClose={() => close(alert.id)} />}
          actionLinks={
            <Link to="/alerts/$alertId" params={{ alertId: alert.id }} onClick={() => close(alert.id)}>
              Open the alert
            </Link>
          }
        >
          {alertSentence(alert)}, <Time at={alert.at} />. {alert.reason}
        </Alert>
      ))}
    </AlertGroup>
  );
}
