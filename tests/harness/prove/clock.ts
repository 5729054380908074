/**
 * A clock that goes only when it is told to. The bundle's `setTimeout`, `setInterval` and `Date.now` are this one's,
 * so that the detector's own patience and the grace of 30 s cost no waiting.
 */
export class Clock {
  #now = 1_790_000_000_000;
  #last = 0;
  readonly #timers = new Map<number, { readonly at: number; readonly every?: number; act(): void }>();

  readonly now = (): number => this.#now;

  readonly setTimeout = (act: () => void, wait = 0): number => {
    this.#timers.set((this.#last += 1), { at: this.#now + wait, act });
    return this.#last;
  };

  readonly setInterval = (act: () => void, every: number): number => {
    this.#timers.set((this.#last += 1), { at: this.#now + every, every, act });
    return this.#last;
  };

  readonly clear = (timer: number | undefined): void => {
    if (timer !== undefined) this.#timers.delete(timer);
  };

  /** Forgets every timer. */
  stop(): void {
    this.#timers.clear();
  }

  /** Lets so many ms pass: every timer that is due rings, in order, and what observes the page hears of it. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await turns();
    for (;;) {
      let due: number | undefined;
      let at = end;
      for (const [timer, { at: ring }] of this.#timers) {
        if (ring < at || (ring === at && due === undefined)) [due, at] = [timer, ring];
      }
      if (due === undefined) break;
      const timer = this.#timers.get(due);
      this.#now = Math.max(this.#now, at);
      if (timer?.every === undefined) this.#timers.delete(due);
      else this.#timers.set(due, { ...timer, at: at + timer.every });
      timer?.act();
      await turns();
    }
    this.#now = end;
  }
}

/** Observers and settled promises are heard in microtasks. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
}
