/** Runs what shares a name one after the other, in the order it was asked for. */
export type Queue = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** A page's own writes to one record wait for each other here, so that they never compete. */
export function queue(): Queue {
  const tails = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = tails.get(name);
    const mine = before ? before.then(work, work) : work();
    tails.set(name, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(name) === mine) tails.delete(name);
    }
  };
}
