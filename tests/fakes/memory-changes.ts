import type { Changes } from '../../utils/core/ports.ts';

type Heard = Parameters<Changes['hear']>[0];

/** Pages that hear each other, without a browser: each call gives one page's end. */
export function memoryChanges(): () => Changes {
  const pages: Set<Heard>[] = [];
  return () => {
    const mine = new Set<Heard>();
    pages.push(mine);
    return {
      tell(store, id) {
        for (const others of pages) if (others !== mine) for (const heard of others) heard(store, id);
      },
      hear(heard) {
        mine.add(heard);
        return () => mine.delete(heard);
      },
    };
  };
}
