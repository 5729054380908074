import type { CallPort, Clock, Ids, Stores } from '../../utils/core/ports.ts';

/** Everything the overlay reaches the world through. */
export interface OverlayPorts {
  readonly call: CallPort;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly ids: Ids;
  /** This machine's name in every rev. */
  readonly device: string;
}
