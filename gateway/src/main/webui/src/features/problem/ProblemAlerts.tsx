import { Card, CardBody, CardHeader, CardTitle } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { alertSentence } from '../../ui/alertWords';
import { LevelBadge } from '../../ui/LevelBadge';
import { Empty, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { useProblemAlerts } from './listProblemAlerts';

const SHOWN = 10;

/** The newest alerts of this problem. */
export function ProblemAlerts({ board, problemId }: { board: string; problemId: string }) {
  const alerts = useProblemAlerts(board, problemId);
  return (
    <Card>
      <CardHeader>
        <CardTitle component="h2">Alerts</CardTitle>
      </CardHeader>
      <CardBody>
        <Loaded what="Alerts" query={alerts}>
          {(loaded) =>
            loaded.length === 0 ? (
              <Empty title="No alerts yet">This problem has not crossed a threshold on this board.</Empty>
            ) : (
              <ul className="tocsin-alert-lines">
                {loaded.slice(0, SHOWN).map((alert) => (
                  <li key={alert.id}>
                    <LevelBadge level={alert.toLevel} compact />
                    <span>
                      <Link to="/alerts/$alertId" params={{ alertId: alert.id }}>
                        {alertSentence(alert)}
                      </Link>{' '}
                      <Time at={alert.at} />
                      <span className="tocsin-quiet"> · {alert.reason}</span>
                    </span>
                  </li>
                ))}
                {loaded.length > SHOWN && (
                  <li>
                    <Link to="/alerts" search={(before) => ({ ...before, problem: problemId })}>
                      All alerts of this problem
                    </Link>
                  </li>
                )}
              </ul>
            )
          }
        </Loaded>
      </CardBody>
    </Card>
  );
}
