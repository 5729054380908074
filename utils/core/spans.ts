import type { Millis } from './time.ts';

/** A stretch of time in which something ran. Without `to` it is still running. */
export interface Span {
  readonly from: Millis;
  readonly to?: Millis;
}

/** Milliseconds covered by `spans` up to `at`. A clock that went back counts as standing still. */
export function elapsed(spans: readonly Span[], at: Millis): Millis {
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to ?? at, at) - from), 0);
}

export function isRunning(spans: readonly Span[]): boolean {
  return spans.some((span) => span.to === undefined);
}

/** Opens a span at `at`, not before the last one ended; a running one is left as it is. */
export function openSpan(spans: readonly Span[], at: Millis): readonly Span[] {
  if (isRunning(spans)) return spans;
  return [...spans, { from: Math.max(at, spans.at(-1)?.to ?? at) }];
}

/** Closes the running span at `at`, never before its start; an empty span is forgotten. */
export function closeSpan(spans: readonly Span[], at: Millis): readonly Span[] {
  return spans
    .map(({ from, to }) => ({ from, to: to ?? Math.max(at, from) }))
    .filter(({ from, to }) => to > from);
}
