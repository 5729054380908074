/** The upper and the lower edge of something, in px from the top of what is seen. */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
}

/** How near to an edge the list begins to scroll, in px. */
const REACH = 32;
/** How fast it scrolls at the edge, in px per second. */
const FASTEST = 600;

/**
 * The gap that a row falls into when it is let go at `y`: 0 above the first of `rows`, their number below the
 * last. `from` is the row's own index. Undefined where it would stay in its place.
 */
export function landing(rows: readonly Edges[], from: number, y: number): number | undefined {
  const below = rows.findIndex(({ top, bottom }) => y < (top + bottom) / 2);
  const gap = below < 0 ? rows.length : below;
  return gap === from || gap === from + 1 ? undefined : gap;
}

/**
 * The index among all topics, without the moved one, of what falls into gap `gap` of `rows`: the ids of the
 * rows in sight, some of all topics in their order.
 */
export function indexOfGap(
  topics: readonly { readonly id: string }[],
  rows: readonly string[],
  moved: string,
  gap: number,
): number {
  const others = topics.map(({ id }) => id).filter((id) => id !== moved);
  const next = rows[gap];
  const before = rows[gap - 1];
  if (next !== undefined) return others.indexOf(next);
  return before === undefined ? others.length : others.indexOf(before) + 1;
}

/** How fast a list that is seen within `view` scrolls for a pointer at `y`, in px per second; up is negative. */
export function pull(y: number, { top, bottom }: Edges): number {
  const reach = Math.max(1, Math.min(REACH, (bottom - top) / 4));
  const past = Math.max(0, y - (bottom - reach)) - Math.max(0, top + reach - y);
  return Math.max(-1, Math.min(1, past / reach)) * FASTEST;
}
