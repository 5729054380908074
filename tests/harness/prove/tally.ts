import type { PlatformId } from '../../../utils/core/call.ts';

/** What is counted. `asked`: how often it was due; `seen`: how often it was so. */
export interface Share {
  readonly asked: number;
  readonly seen: number;
}

/** One run that went wrong, and how to see it again. */
export interface Failure {
  readonly run: string;
  readonly what: string;
  readonly steps: readonly string[];
}

export interface Tally {
  readonly runs: number;
  readonly failed: number;
  readonly falseEnded: number;
  readonly falseInCall: number;
  readonly joins: Share;
  readonly ends: Share;
  /** Joins and ends of which no probe is left. */
  readonly blind: Share;
  /** How often each kind of change was made. */
  readonly changes: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
}

/** One kind of page that runs are made on. */
export interface Ground {
  readonly name: string;
  readonly platform: Extract<PlatformId, 'meet' | 'zoom'>;
  readonly url: string;
}

const NONE: Share = { asked: 0, seen: 0 };
export const NOTHING: Tally = {
  runs: 0,
  failed: 0,
  falseEnded: 0,
  falseInCall: 0,
  joins: NONE,
  ends: NONE,
  blind: NONE,
  changes: {},
  failures: [],
};

const both = (a: Share, b: Share): Share => ({ asked: a.asked + b.asked, seen: a.seen + b.seen });

/** Two tallies as one. */
export function sum(a: Tally, b: Tally): Tally {
  const changes = { ...a.changes };
  for (const [kind, times] of Object.entries(b.changes)) changes[kind] = (changes[kind] ?? 0) + times;
  return {
    runs: a.runs + b.runs,
    failed: a.failed + b.failed,
    falseEnded: a.falseEnded + b.falseEnded,
    falseInCall: a.falseInCall + b.falseInCall,
    joins: both(a.joins, b.joins),
    ends: both(a.ends, b.ends),
    blind: both(a.blind, b.blind),
    changes,
    failures: [...a.failures, ...b.failures],
  };
}

/** The counts as lines of a table, one column a ground. */
export function tableOf(tallies: ReadonlyMap<string, Tally>): readonly string[] {
  const columns = [...tallies, ['all', [...tallies.values()].reduce(sum, NOTHING)] as const];
  const share = ({ asked, seen }: Share): string => `${seen} of ${asked}`;
  const kinds = [...new Set(columns.flatMap(([, { changes }]) => Object.keys(changes)))].sort();
  const rows: readonly (readonly [string, (tally: Tally) => string | number])[] = [
    ['runs', ({ runs }) => runs],
    ['false "ended" during a call', ({ falseEnded }) => falseEnded],
    ['"in call" before or after one', ({ falseInCall }) => falseInCall],
    ['joins seen, a probe being left', ({ joins }) => share(joins)],
    ['ends seen, a probe being left', ({ ends }) => share(ends)],
    ['blind, none being left', ({ blind }) => share(blind)],
    ...kinds.map((kind) => [`  ${kind}`, ({ changes }: Tally) => changes[kind] ?? 0] as const),
  ];
  const line = (first: string, cells: readonly (string | number)[]): string =>
    first.padEnd(34) + cells.map((cell) => String(cell).padStart(18)).join('');
  return [
    line(
      '',
      columns.map(([name]) => name),
    ),
    ...rows.map(([name, cell]) =>
      line(
        name,
        columns.map(([, tally]) => cell(tally)),
      ),
    ),
  ];
}
