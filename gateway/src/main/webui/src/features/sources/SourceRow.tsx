import { Button, Label } from '@patternfly/react-core';
import { Td, Tr } from '@patternfly/react-table';
import type { Source, SourceFetching } from '../../api/model';
import { useMay } from '../../api/permissions';
import { Hint, meanings } from '../../ui/Hint';
import { percent } from '../../ui/numbers';
import { formatSpan, Time } from '../../ui/times';
import { healthOf, isTrouble, refusalsInShort, words, type Health } from './health';

export const columns = {
  source: 'Source',
  state: 'State',
  success: 'Last success',
  items: 'Items',
  matching: 'Matching',
  errors: 'Errors',
};

interface Props {
  source: Source;
  /** The exercise that a start feeds; null: as the catalogue says. */
  into: string | null;
  /** When this was asked, by which ages are told; null: the clock on the wall is not that of the board. */
  now: number | null;
  busy: boolean;
  onRun: (deed: 'start' | 'pause') => void;
  onTry: () => void;
}

export function SourceRow({ source, into, now, busy, onRun, onTry }: Props) {
  const fetching = source.fetch ?? null;
  return (
    <Tr className={isTrouble(source) ? 'tocsin-source--trouble' : ''}>
      <Td dataLabel={columns.source}>
        <div>
          <strong>{source.name}</strong>
          <div className="tocsin-quiet">
            {source.id}
            {fetching?.kind != null && `, ${fetching.kind}`} · <Hint meaning={meanings.grade}>reliability {source.reliability}</Hint>
          </div>
        </div>
      </Td>
      <Td dataLabel={columns.state}>
        <State source={source} fetching={fetching} />
      </Td>
      <Td dataLabel={columns.success}>
        <LastSuccess source={source} fetching={fetching} now={now} />
      </Td>
      <Td dataLabel={columns.items} className="tocsin-source__number">
        <Items source={source} fetching={fetching} />
      </Td>
      <Td dataLabel={columns.matching} className="tocsin-source__number">
        {source.matchRate == null ? '–' : percent(source.matchRate)}
      </Td>
      <Td dataLabel={columns.errors} className="tocsin-source__number">
        <Errors fetching={fetching} />
      </Td>
      <Td className="tocsin-action-cell">{fetching !== null && <Actions source={source} state={fetching.state} into={into} busy={busy} onRun={onRun} onTry={onTry} />}</Td>
    </Tr>
  );
}

const statuses: Record<Health, 'danger' | 'warning' | 'success' | 'info' | null> = {
  failing: 'danger',
  overdue: 'warning',
  fetching: 'info',
  waiting: 'success',
  paused: null,
  sent: null,
};

function State({ source, fetching }: { source: Source; fetching: SourceFetching | null }) {
  const health = healthOf(source);
  const status = statuses[health];
  return (
    <div>
      <Label isCompact {...(status === null ? { color: 'grey' as const, variant: 'outline' as const } : { status })}>
        {words[health]}
      </Label>
      {source.overdue && health !== 'overdue' && <strong className="tocsin-overdue"> and overdue</strong>}
      {source.overdue && source.allowanceHours != null && <div className="tocsin-quiet">may be silent for {formatSpan(source.allowanceHours * 3_600_000)}</div>}
      {fetching !== null && fetching.state !== 'paused' && (
        <div className="tocsin-quiet">
          into {fetching.board}
          {fetching.nextTryAt != null && fetching.state !== 'fetching' && (
            <>
              , next try <Time at={fetching.nextTryAt} timeOnly />
            </>
          )}
        </div>
      )}
      {fetching?.state === 'paused' && fetching.orderedBy != null && (
        <div className="tocsin-quiet">
          by {fetching.orderedBy}
          {fetching.orderedAt != null && (
            <>
              , <Time at={fetching.orderedAt} />
            </>
          )}
        </div>
      )}
      {fetching?.reason != null && <div className="tocsin-source__reason">{fetching.reason}</div>}
    </div>
  );
}

/** Of a source that is not fetched, when it was last heard is all there is. */
function LastSuccess({ source, fetching, now }: { source: Source; fetching: SourceFetching | null; now: number | null }) {
  const at = fetching === null ? source.lastHeardAt : fetching.lastSuccessAt;
  return (
    <div>
      {at == null ? 'never' : <Time at={at} />}
      {at != null && now !== null && <div className="tocsin-quiet">{formatSpan(now - Date.parse(at))} ago</div>}
      {fetching?.lagSeconds != null && (
        <div className="tocsin-quiet">
          <Hint meaning="From the publication of its newest item to the last success.">lag {formatSpan(fetching.lagSeconds * 1000)}</Hint>
        </div>
      )}
    </div>
  );
}

function Items({ source, fetching }: { source: Source; fetching: SourceFetching | null }) {
  const reports = `${source.reports.toLocaleString('en')} ${source.reports === 1 ? 'report' : 'reports'}`;
  return (
    <div>
      {fetching === null ? reports : `${fetching.accepted.toLocaleString('en')} of ${fetching.items.toLocaleString('en')} taken`}
      {fetching !== null && <div className="tocsin-quiet">{reports} here</div>}
    </div>
  );
}

function Errors({ fetching }: { fetching: SourceFetching | null }) {
  if (fetching === null) {
    return '–';
  }
  const refusals = refusalsInShort(fetching.refusals);
  return (
    <div>
      {fetching.errors.toLocaleString('en')}
      {fetching.failures > 0 && <strong className="tocsin-overdue">, {fetching.failures} in a row</strong>}
      {refusals !== '' && <div className="tocsin-quiet">refused: {refusals}</div>}
    </div>
  );
}

interface ActionsProps {
  source: Source;
  state: SourceFetching['state'];
  into: string | null;
  busy: boolean;
  onRun: (deed: 'start' | 'pause') => void;
  onTry: () => void;
}

function Actions({ source, state, into, busy, onRun, onTry }: ActionsProps) {
  const mayRun = useMay('runSources');
  const mayTry = useMay('trySources');
  const paused = state === 'paused';
  return (
    <span className="tocsin-actions">
      {mayTry && (
        <Button variant="link" size="sm" aria-label={`Try ${source.name}`} onClick={onTry}>
          Try
        </Button>
      )}
      {mayRun && (
        <Button
          variant="secondary"
          size="sm"
          isDisabled={busy}
          aria-label={`${paused ? 'Start' : 'Pause'} ${source.name}${paused && into !== null ? ` into ${into}` : ''}`}
          onClick={() => onRun(paused ? 'start' : 'pause')}
        >
          {paused ? (into === null ? 'Start' : 'Start into this exercise') : 'Pause'}
        </Button>
      )}
    </span>
  );
}
