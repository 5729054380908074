/*
 * The law of elastic time: the end is a time of day, minutes are weights, and what one topic takes
 * the others give. Open budgets + spare = max(what is left, what the fixed topics still need).
 */
import { isFolded, isOpen, MOST_MINUTES, type Topic } from './agenda.ts';
import { elapsed } from './spans.ts';
import { MINUTE, type Millis } from './time.ts';

/** No elastic topic is planned with less. */
export const LEAST = 2 * MINUTE;

/** What one topic may still take. */
export interface Budget {
  readonly ms: Millis;
  /** There is no room for it now: its budget is 0. */
  readonly ifTime: boolean;
}

export interface Budgets {
  readonly byTopic: Readonly<Record<string, Budget>>;
  /** What no topic can take. */
  readonly spareMs: Millis;
  /** By how much the fixed topics alone go past the end; 0 when they fit. */
  readonly overMs: Millis;
}

/**
 * What each open row may still take at `at`, when the talk ends at `endsAt`. Done, skipped, removed
 * and folded topics take no part.
 */
export function budgets(topics: readonly Topic[], endsAt: Millis, at: Millis): Budgets {
  return shares(
    topics.filter((topic) => isOpen(topic) && !isFolded(topic)),
    endsAt,
    at,
  );
}

/** The same formula on exactly these topics, whatever their state is. */
export function shares(topics: readonly Topic[], endsAt: Millis, at: Millis): Budgets {
  const left = Math.max(0, endsAt - at);
  const byTopic: Record<string, Budget> = {};
  let needed = 0;
  for (const topic of topics.filter(({ fixed }) => fixed)) {
    const ms = Math.max(0, Math.round(weightOf(topic) * MINUTE) - elapsed(topic.spans, at));
    byTopic[topic.id] = { ms, ifTime: false };
    needed += ms;
  }

  // Heaviest first; among equal weights the earlier row. `sort` keeps the order of equals.
  const elastic = topics.filter(({ fixed }) => !fixed).sort((a, b) => weightOf(b) - weightOf(a));
  const room = Math.max(0, left - needed);
  const fit = Math.min(elastic.length, Math.floor(room / LEAST));
  const given = divide(elastic.slice(0, fit).map(weightOf), room);
  elastic.forEach(({ id }, i) => {
    byTopic[id] = { ms: given[i] ?? 0, ifTime: i >= fit };
  });

  return {
    byTopic,
    spareMs: fit > 0 ? 0 : room,
    overMs: Math.max(0, needed - left),
  };
}

/**
 * `room` milliseconds by weight, each part at least LEAST; weights fall, and the floors fit. Parts
 * are whole and sum to `room`: what rounding leaves goes to the heaviest.
 */
function divide(weights: readonly number[], room: Millis): readonly Millis[] {
  let heavy = weights.length;
  let sum = weights.reduce((total, weight) => total + weight, 0);
  let rest = room;
  // From the lightest on: who would get less than the floor gets the floor, the others share the rest.
  while (heavy > 0 && rest * (weights[heavy - 1] ?? 0) < LEAST * sum) {
    heavy -= 1;
    sum -= weights[heavy] ?? 0;
    rest -= LEAST;
  }
  // Where all weights are 0 nobody claims the rest by weight, and all share it alike.
  const part = (weight: number): Millis => (sum > 0 ? (rest * weight) / sum : rest / heavy);
  const parts = weights.map((weight, i) => (i < heavy ? Math.floor(part(weight)) : LEAST));
  const lost = room - parts.reduce((total, part) => total + part, 0);
  return parts.map((part, i) => (i < lost ? part + 1 : part));
}

function weightOf({ minutes }: Topic): number {
  return Number.isNaN(minutes) ? 0 : Math.min(Math.max(0, minutes), MOST_MINUTES);
}
