import type { AlertDelivery, DeliveryState } from '../../api/model';

interface DeliveryWord {
  word: string;
  meaning: string;
  status: 'success' | 'info' | 'danger' | 'warning';
}

export const deliveryWords: Record<DeliveryState, DeliveryWord> = {
  delivered: { word: 'yes', meaning: 'The receiver took it.', status: 'success' },
  pending: { word: 'not yet', meaning: 'It is being sent, or waits for the next attempt.', status: 'info' },
  failed: { word: 'no', meaning: 'It could not be delivered and is not tried again.', status: 'danger' },
  superseded: { word: 'not by itself', meaning: 'A newer alert of the same problem told of it, or it was over before it could be told.', status: 'info' },
  held: { word: 'held back', meaning: 'A silence, maintenance or a problem that stands higher holds it back.', status: 'warning' },
  gathered: { word: 'gathered', meaning: 'It waits for others that go in the same message, as its subscriber wants, or goes in the message of another.', status: 'info' },
};

/** "3 told: all arrived", "2 told: 1 arrived, 1 failed", "nobody". */
export function toldInShort(deliveries: AlertDelivery[]): string {
  if (deliveries.length === 0) {
    return 'nobody';
  }
  const count = (state: DeliveryState): number => deliveries.filter((one) => one.state === state).length;
  if (count('delivered') === deliveries.length) {
    return deliveries.length === 1 ? '1 told, arrived' : `${deliveries.length} told, all arrived`;
  }
  const parts = (
    [
      ['delivered', 'arrived'],
      ['pending', 'under way'],
      ['failed', 'failed'],
      ['superseded', 'not by itself'],
      ['held', 'held back'],
      ['gathered', 'gathered'],
    ] as const
  ).flatMap(([state, word]) => (count(state) > 0 ? [`${count(state)} ${word}`] : []));
  return `${deliveries.length} told: ${parts.join(', ')}`;
}
