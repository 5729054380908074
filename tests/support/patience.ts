/** The answer of `work`, or an error that says what did not come within `ms`. */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what}: nothing within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks again and again until an answer is not undefined, and gives that. Fails after `ms` with `what`, and with
 * what the last try threw or `hint` says.
 */
export async function until<T>(
  ms: number,
  what: () => string,
  ask: () => Promise<T | undefined>,
  everyMs = 25,
): Promise<T> {
  const end = performance.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      last = undefined;
    } catch (error) {
      if (error instanceof Unretriable) throw error.cause;
      last = error;
    }
    if (performance.now() >= end) {
      const why = last instanceof Error ? ` (${last.message})` : '';
      throw new Error(`${what()}: not within ${ms} ms${why}`, { cause: last });
    }
    await pause(everyMs);
  }
}

/** Wraps an error that no further try can mend. */
export class Unretriable extends Error {
  constructor(cause: unknown) {
    super('no further try', { cause });
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
