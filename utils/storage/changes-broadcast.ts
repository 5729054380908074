import type { Changes } from '../core/ports.ts';
import type { StoreName } from '../core/record.ts';

const STORES: Readonly<Record<StoreName, true>> = {
  talks: true,
  promises: true,
  shelf: true,
  people: true,
  templates: true,
  settings: true,
  meta: true,
};

/**
 * Tells the other pages of the extension's own origin, over a channel that no page of another origin can
 * hear. A channel does not hear itself. `channel` keeps two databases apart.
 */
export function changesBroadcast(channel = 'aside-records'): Changes {
  const line = new BroadcastChannel(channel);
  return {
    tell(store, id) {
      line.postMessage({ store, id });
    },
    hear(heard) {
      const listen = ({ data }: MessageEvent<unknown>): void => {
        if (isChange(data)) heard(data.store, data.id);
      };
      line.addEventListener('message', listen);
      return () => line.removeEventListener('message', listen);
    },
  };
}

function isChange(data: unknown): data is { readonly store: StoreName; readonly id: string } {
  if (typeof data !== 'object' || data === null || !('store' in data) || !('id' in data)) return false;
  return typeof data.store === 'string' && Object.hasOwn(STORES, data.store) && typeof data.id === 'string';
}
