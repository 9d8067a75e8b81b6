import { Button, Label, PageSection, Progress } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Backtest } from '../../api/model';
import { PageHeading } from '../../ui/PageHeading';
import { Empty, ErrorNotice, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { hasEnded, useBacktests, useCancelBacktest } from './backtests';
import { OrderDialog } from './OrderDialog';

/** Catalogues measured against history, before they go live. */
export function BacktestsPage() {
  const backtests = useBacktests();
  const [ordering, setOrdering] = useState(false);
  return (
    <>
      <PageHeading title="Backtests" aside={<Button onClick={() => setOrdering(true)}>Measure a catalogue</Button>}>
        How often a version of the catalogue would have warned, how early, and how often for nothing. It uses only what was known at the time.
      </PageHeading>
      <PageSection>
        <Loaded what="Backtests" query={backtests}>
          {(loaded) =>
            loaded.length === 0 ? (
              <Empty title="Nothing has been measured yet">Bring archives of reports and a list of what happened, and when.</Empty>
            ) : (
              <BacktestTable backtests={loaded} />
            )
          }
        </Loaded>
      </PageSection>
      {ordering && <OrderDialog onClose={() => setOrdering(false)} />}
    </>
  );
}

const columns = { ordered: 'Ordered', catalogue: 'Catalogue', state: 'State' };

function BacktestTable({ backtests }: { backtests: Backtest[] }) {
  const cancelling = useCancelBacktest();
  return (
    <>
      {cancelling.error !== null && <ErrorNotice what="Not cancelled" error={cancelling.error} />}
      <Table aria-label="Backtests" variant="compact" gridBreakPoint="grid-md">
        <Thead>
          <Tr>
            <Th width={35}>{columns.ordered}</Th>
            <Th width={25}>{columns.catalogue}</Th>
            <Th width={25}>{columns.state}</Th>
            <Th screenReaderText="Actions" />
          </Tr>
        </Thead>
        <Tbody>
          {backtests.map((one) => (
            <Tr key={one.id}>
              <Td dataLabel={columns.ordered}>
                <div>
                  <Link to="/backtests/$backtestId" params={{ backtestId: one.id }}>
                    <Time at={one.createdAt} seconds />
                  </Link>{' '}
                  by {one.createdBy}
                </div>
              </Td>
              <Td dataLabel={columns.catalogue}>{versions(one)}</Td>
              <Td dataLabel={columns.state}>
                <div>
                  <State backtest={one} />
                </div>
              </Td>
              <Td className="tocsin-action-cell">
                {!hasEnded(one) && (
                  <Button variant="link" size="sm" isDanger isDisabled={cancelling.isPending} onClick={() => cancelling.mutate(one.id)}>
                    Cancel
                  </Button>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </>
  );
}

export const versions = (one: Pick<Backtest, 'catalogueVersion' | 'againstVersion'>): string =>
  `version ${one.catalogueVersion}${one.againstVersion == null ? '' : ` beside ${one.againstVersion}`}`;

export function State({ backtest }: { backtest: Pick<Backtest, 'state' | 'reports' | 'reportsDone' | 'reason'> }) {
  switch (backtest.state) {
    case 'queued':
      return <>waits for its turn</>;
    case 'running':
      return (
        <Progress
          aria-label="Reports fed"
          title={backtest.reports === 0 ? 'reads the archives' : `${backtest.reportsDone.toLocaleString('en')} of ${backtest.reports.toLocaleString('en')} reports`}
          size="sm"
          measureLocation="none"
          value={backtest.reports === 0 ? 0 : (100 * backtest.reportsDone) / backtest.reports}
          className="tocsin-progress"
        />
      );
    case 'done':
      return (
        <Label isCompact color="green">
          measured
        </Label>
      );
    case 'cancelled':
      return <Label isCompact>cancelled</Label>;
    case 'failed':
      return (
        <>
          <Label isCompact color="red">
            failed
          </Label>{' '}
          <span className="tocsin-quiet">{backtest.reason}</span>
        </>
      );
  }
}
