// @vitest-environment node
import { describe, expect, it } from 'vitest';
// A message as the notification service signs it by a key pair; its own tests hold that it does.
import signed from '../../../../../../../services/notification/src/test/resources/signed-webhook-ed25519.json';

const bytes = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** As Standard Webhooks 1.0 says, by Node's own Ed25519; the npm package knows secrets only. */
async function verified(message: typeof signed): Promise<boolean> {
  const raw = bytes(message.publicKey.replace('whpk_', ''));
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  const content = new TextEncoder().encode(`${message.id}.${String(message.timestamp)}.${message.body}`);
  return crypto.subtle.verify('Ed25519', key, bytes(message.signature.replace('v1a,', '')), content);
}

describe('the signature of a webhook by a key pair', () => {
  it('is accepted by who knows the public key', async () => {
    expect(await verified(signed)).toBe(true);
  });

  it('is refused for another body, another id and another time', async () => {
    expect(await verified({ ...signed, body: signed.body.replace('NORMAL', 'WATCH') })).toBe(false);
    expect(await verified({ ...signed, id: 'another' })).toBe(false);
    expect(await verified({ ...signed, timestamp: signed.timestamp + 1 })).toBe(false);
  });
});
