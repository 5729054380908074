import type { Stores } from '../../utils/core/ports.ts';
import { openOwnStores } from '../../utils/compose/own-stores.ts';

let opened: Promise<Stores> | undefined;

/** The stores, opened once in a worker's life; it only reads them, and closes talks that nobody could. */
export function ownStores(): Promise<Stores> {
  opened ??= openOwnStores('aside');
  return opened;
}
