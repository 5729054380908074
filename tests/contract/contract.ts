import type { Outcome, StorageFault } from '../../utils/core/outcome.ts';

/** One thing that must hold. It throws when it does not. */
export interface Case<Given> {
  readonly name: string;
  run(given: Given): Promise<void>;
}

export interface Verdict {
  readonly name: string;
  readonly ok: boolean;
  readonly error?: string;
  readonly ms: number;
}

/** Runs every case by itself, one after the other; a case that hangs fails after `patience` ms. */
export async function runCases<Given>(
  cases: readonly Case<Given>[],
  given: () => Given,
  done: (given: Given) => Promise<void>,
  patience = 20_000,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const each of cases) verdicts.push(await verdictOf(each, given(), done, patience));
  return verdicts;
}

async function verdictOf<Given>(
  { name, run }: Case<Given>,
  given: Given,
  done: (given: Given) => Promise<void>,
  patience: number,
): Promise<Verdict> {
  const errors: unknown[] = [];
  const from = performance.now();
  const note = (error: unknown): void => void errors.push(error);
  await within(patience, run(given)).catch(note);
  await done(given).catch(note);
  const ms = Math.round(performance.now() - from);
  return errors.length === 0
    ? { name, ok: true, ms }
    : { name, ok: false, ms, error: errors.map(told).join('\n') };
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.stack?.includes(error.message)
    ? error.stack
    : `${error.name}: ${error.message}\n${error.stack ?? ''}`;
}

/** `work`, or an error when it takes longer than `patience` ms. */
export async function within<T>(patience: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`still going after ${patience} ms`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export function assert(truth: boolean, what: string): asserts truth {
  if (!truth) throw new Error(what);
}

export function assertEqual(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [sorted(actual), sorted(expected)];
  if (a !== b) throw new Error(`${what}: got ${cut(a)}, expected ${cut(b)}`);
}

/** The value of an outcome that must be ok. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`fault ${outcome.fault.code} (${outcome.fault.cause ?? 'no cause'})`);
  return outcome.value;
}

/** The fault of an outcome that must not be ok. */
export function fault(outcome: Outcome<unknown>): StorageFault {
  if (outcome.ok) throw new Error('was ok, expected a fault');
  return outcome.fault;
}

/** The error that `work` must reject with. */
export async function rejection(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('was fulfilled, expected a rejection');
}

const cut = (text: string): string => (text.length > 600 ? `${text.slice(0, 600)}…` : text);

function sorted(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
