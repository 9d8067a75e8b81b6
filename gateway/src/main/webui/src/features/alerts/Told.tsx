import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { AlertDelivery } from '../../api/model';
import { Hint } from '../../ui/Hint';
import { Time } from '../../ui/times';
import { deliveryWords, toldInShort } from './told';

/** Who was told, in a few words for a list. */
export function ToldInShort({ deliveries }: { deliveries: AlertDelivery[] }) {
  const failed = deliveries.some((one) => one.state === 'failed');
  return <span className={failed ? 'tocsin-overdue' : ''}>{toldInShort(deliveries)}</span>;
}

/** Who was told, and whether it arrived. */
export function ToldTable({ deliveries }: { deliveries: AlertDelivery[] }) {
  const columns = { who: 'Who', channel: 'How', state: 'Arrived', attempts: 'Attempts', last: 'Last attempt' };
  return (
    <Table aria-label="Who was told" variant="compact" gridBreakPoint="grid-md" borders={false}>
      <Thead>
        <Tr>
          <Th>{columns.who}</Th>
          <Th>{columns.channel}</Th>
          <Th>{columns.state}</Th>
          <Th>{columns.attempts}</Th>
          <Th>{columns.last}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {deliveries.map((one) => (
          <Tr key={one.id}>
            <Td dataLabel={columns.who}>{one.subscriptionName}</Td>
            <Td dataLabel={columns.channel}>{one.channel === 'email' ? 'email' : 'webhook'}</Td>
            <Td dataLabel={columns.state}>
              <div>
                <Hint meaning={deliveryWords[one.state].meaning}>
                  <Label isCompact status={deliveryWords[one.state].status}>
                    {deliveryWords[one.state].word}
                  </Label>
                </Hint>{' '}
                {one.deliveredAt != null && <Time at={one.deliveredAt} seconds />}
                {one.state !== 'delivered' && one.lastError != null && <div className="tocsin-quiet">{one.lastError}</div>}
                {one.heldBecause != null && <div className="tocsin-quiet">{one.heldBecause}</div>}
              </div>
            </Td>
            <Td dataLabel={columns.attempts}>{one.attempts}</Td>
            <Td dataLabel={columns.last}>{one.lastAttemptAt == null ? 'none yet' : <Time at={one.lastAttemptAt} seconds />}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
