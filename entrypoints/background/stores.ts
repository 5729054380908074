import type { Stores } from '../../utils/core/ports.ts';
import { openOwnStores, ownJournal } from '../../utils/compose/own-stores.ts';

let opened: Promise<Stores> | undefined;

/** The stores, opened once in a worker's life; it only reads them, and closes talks that nobody could. */
export function ownStores(): Promise<Stores> {
  opened ??= openOwnStores('aside');
  return opened;
}

/** Packs the second copy: between calls, when nobody waits for the disk. */
export function foldSecondCopy(): Promise<void> {
  return ownJournal('aside').fold();
}
