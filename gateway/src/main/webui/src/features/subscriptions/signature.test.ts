import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
// A message as the notification service signs it; its own tests hold that it does.
import signed from '../../../../../../../services/notification/src/test/resources/signed-webhook.json';

const headers = {
  'webhook-id': signed.id,
  'webhook-timestamp': String(signed.timestamp),
  'webhook-signature': signed.signature,
};

describe('the signature of a webhook', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: signed.timestamp * 1000 });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(['secret', 'retiringSecret'] as const)('is accepted by who knows only the %s', (which) => {
    const receiver = new Webhook(signed[which]);

    expect(receiver.verify(signed.body, headers)).toEqual(JSON.parse(signed.body));
  });

  it('is refused for another body, another id, and by who knows another secret', () => {
    const receiver = new Webhook(signed.secret);
    const stranger = new Webhook('whsec_' + btoa('somebody-elses-secret-of-32-bytes'));

    expect(() => receiver.verify(signed.body.replace('NORMAL', 'WATCH'), headers)).toThrow();
    expect(() => receiver.verify(signed.body, { ...headers, 'webhook-id': 'another' })).toThrow();
    expect(() => stranger.verify(signed.body, headers)).toThrow();
  });
});
