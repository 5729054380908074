import type { Millis } from './time.ts';

/**
 * A version vector: how many changes each of a person's devices has made.
 * Two revs of which neither contains the other are a conflict.
 */
export type Rev = Readonly<Record<string, number>>;

/** The names of the stores; `records/changed` carries one of them and an id, never content. */
export type StoreName =
  'talks' | 'promises' | 'shelf' | 'people' | 'meetings' | 'templates' | 'settings' | 'meta';

/** What every stored thing has in the clear. Whatever a person wrote is in `body`, behind the sealer. */
export interface StoredRecord {
  readonly id: string;
  readonly rev: Rev;
  readonly changedAt: Millis;
  readonly startedAt?: Millis;
  readonly personId?: string;
  readonly keyHash?: string;
  readonly deletedAt?: Millis;
  /** Present while something is still to be done with it: a promise to keep, a talk to close. */
  readonly open?: 1;
  readonly body: unknown;
}

/** The part that topics, lines, promises and every other merged thing share. */
export interface Versioned {
  readonly id: string;
  readonly rev: Rev;
  readonly changedAt: Millis;
}

/** True when both revs name the same changes. */
export function sameRev(a: Rev, b: Rev): boolean {
  return contains(a, b) && contains(b, a);
}

/** True when `a` knows every change that `b` knows. */
export function contains(a: Rev, b: Rev): boolean {
  return Object.entries(b).every(([device, count]) => (a[device] ?? 0) >= count);
}

/** The rev after one more change on `device`. */
export function nextRev(rev: Rev, device: string): Rev {
  return { ...rev, [device]: (rev[device] ?? 0) + 1 };
}
