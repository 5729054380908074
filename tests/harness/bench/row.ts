import { loadavg } from 'node:os';
import type { Estimate } from './statistics.ts';

/** One line of the table. */
export interface Row {
  readonly name: string;
  /** What was measured in words: `132 / 118 ms`. */
  readonly measured: string;
  /** What the bar is compared with: a ratio, or an amount in `unit`. */
  readonly value: number;
  readonly unit: 'x' | 'ms' | 'kB';
  readonly interval?: readonly [number, number];
  /** Without a bar it is information only. */
  readonly bar?: number;
  /** One-minute load average when it was done. */
  readonly load: number;
  readonly samples: Readonly<Record<string, unknown>>;
}

export interface RowParts extends Omit<Row, 'value' | 'interval' | 'load' | 'bar'> {
  readonly of: Estimate | number;
  readonly bar?: number | undefined;
}

/** A row as of now. */
export function row({ of, bar, ...rest }: RowParts): Row {
  const number = typeof of === 'number';
  return {
    ...rest,
    value: number ? of : of.value,
    ...(number ? {} : { interval: of.interval }),
    ...(bar === undefined ? {} : { bar }),
    load: loadavg()[0] ?? 0,
  };
}

/** `unsure`: the bar lies inside the interval, so that this run says neither. Without a bar it is `info`. */
export function verdict({ value, interval, bar }: Row): 'pass' | 'over' | 'unsure' | 'info' {
  if (bar === undefined) return 'info';
  const [low, high] = interval ?? [value, value];
  if (high <= bar) return 'pass';
  return low > bar ? 'over' : 'unsure';
}

/** The table, as lines. */
export function tableOf(rows: readonly Row[]): readonly string[] {
  const cells = [
    ['', 'measured', 'result', '95 % interval', 'bar', 'load', ''],
    ...rows.map((one) => [
      one.name,
      one.measured,
      said(one.value, one.unit),
      one.interval ? `${said(one.interval[0], one.unit)} .. ${said(one.interval[1], one.unit)}` : 'exact',
      one.bar === undefined ? '-' : said(one.bar, one.unit),
      one.load.toFixed(1),
      verdict(one),
    ]),
  ];
  const widths = cells[0]?.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0))) ?? [];
  return cells.map((line) =>
    line
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function said(value: number, unit: Row['unit']): string {
  const digits = unit === 'x' ? (Math.abs(value) < 0.2 ? 3 : 2) : 1;
  return `${value.toFixed(digits)} ${unit}`;
}
