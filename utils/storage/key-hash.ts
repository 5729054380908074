import { ok, type Outcome } from '../core/outcome.ts';
import type { Clock, Sealer } from '../core/ports.ts';
import { nextRev } from '../core/record.ts';
import type { Change } from './change.ts';
import { fromHex, toHex } from './hex.ts';

const ID = 'key-hash';
const BYTES = 32;

/** Gives the HMAC-SHA-256 of a meeting key, in hex: equal keys can be found, none can be read back. */
export type KeyHash = (meetingKey: string) => Promise<Outcome<string>>;

/**
 * Hashes with a random key of this database. The key is a sealed record like any other, so that it comes
 * back with the second copy; it is made once, whoever asks first.
 */
export function keyHasher(change: Change, sealer: Sealer, device: string, clock: Clock): KeyHash {
  let known: CryptoKey | undefined;

  async function key(): Promise<Outcome<CryptoKey>> {
    if (known) return ok(known);
    const outcome = await change<string>('meta', ID, async (current) => {
      if (current) return ok({ value: (await sealer.open(current.body, `meta/${ID}`)) as string });
      const value = toHex(crypto.getRandomValues(new Uint8Array(BYTES)));
      const body = await sealer.seal(value, `meta/${ID}`);
      return ok({ value, record: { id: ID, rev: nextRev({}, device), changedAt: clock.now(), body } });
    });
    if (!outcome.ok) return outcome;
    known = await crypto.subtle.importKey(
      'raw',
      fromHex(outcome.value),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    return ok(known);
  }

  return async (meetingKey) => {
    const outcome = await key();
    if (!outcome.ok) return outcome;
    const mac = await crypto.subtle.sign('HMAC', outcome.value, new TextEncoder().encode(meetingKey));
    return ok(toHex(new Uint8Array(mac)));
  };
}
