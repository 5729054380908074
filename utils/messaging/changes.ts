import type { Changes } from '../core/ports.ts';
import { hear } from './hear.ts';
import { ifHeard, sendMessage } from './messenger.ts';

/** Tells every other own page, the background included, which record changed. */
export function changesOverMessages(): Changes {
  const hearers = new Set<Parameters<Changes['hear']>[0]>();
  hear('records/changed', ({ store, id }) => {
    for (const heard of hearers) heard(store, id);
  });
  return {
    tell(store, id) {
      void ifHeard(sendMessage('records/changed', { store, id }));
    },
    hear(heard) {
      hearers.add(heard);
      return () => hearers.delete(heard);
    },
  };
}
