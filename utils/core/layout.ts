/**
 * Where the frame goes on the call's page.
 *
 * Law: the call comes first. The frame covers nothing that the call needs; when the panel finds no free place it
 * becomes the pill, and when even the pill finds none it covers the least, and never join or leave. The answer
 * depends on nothing but what is passed in, so the frame comes back by itself once the page lets it.
 */

/** CSS pixels in the viewport of the call's top frame. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type KeepOutRole = 'join' | 'controls' | 'captions' | 'panel' | 'picture' | 'leave';

/** A place on the page that the overlay must not cover. */
export interface KeepOut {
  readonly role: KeepOutRole;
  readonly box: Box;
}

/** Where the frame may dock. `below-picture` is the lobby's: wide and low under the preview. */
export type Dock = 'top-right' | 'top-left' | 'bottom-right' | 'bottom-left' | 'top-centre' | 'below-picture';

/** What a person chose for one site; remembered per site. */
export interface Layout {
  readonly dock: Dock;
  /** Panel width, 300 to 480 px. */
  readonly width: number;
  readonly folded: boolean;
}

/** What the overlay wants to show now; it says so, and the top frame places it. */
export interface Wish {
  /** The sizes of the two forms in CSS px, as their content asks. */
  readonly panel: { readonly width: number; readonly height: number };
  readonly pill: { readonly width: number; readonly height: number };
  readonly folded: boolean;
  readonly dock: Dock;
}

export interface Placement {
  readonly form: 'panel' | 'pill';
  readonly dock: Dock;
  readonly box: Box;
}

export type Size = Pick<Box, 'width' | 'height'>;

export const DEFAULT_LAYOUT: Layout = { dock: 'top-right', width: 340, folded: false };

/** Between the frame and the edge of the page. */
export const EDGE = 24;
/** Between the frame and what it keeps clear of, where there is room for it. */
export const GAP = 8;
/** The least height is of a panel that has more to show. */
export const PANEL = { minWidth: 300, maxWidth: 480, minHeight: 240 } as const;
/** A smaller page gets the pill only. */
export const ROOM_FOR_PANEL: Size = { width: 900, height: 560 };

/** The docks a frame is dragged to, in the order in which they are tried when the wished one is taken. */
const DOCKS: readonly Dock[] = ['top-right', 'top-left', 'bottom-right', 'bottom-left', 'top-centre'];

/** The place for `wish` on a page of this size. Sizes in CSS px; the box lies inside the viewport. */
export function place(wish: Wish, viewport: Size, keepOuts: readonly KeepOut[]): Placement {
  const roomy = viewport.width >= ROOM_FOR_PANEL.width && viewport.height >= ROOM_FOR_PANEL.height;
  const panel = wish.folded || !roomy ? undefined : placePanel(wish, viewport, keepOuts);
  return panel ?? placePill(wish, viewport, keepOuts);
}

/**
 * What of a person's picture is kept clear. A picture that fills most of the page is protected where the face is:
 * the middle quarter of its width, from 8 % to 80 % of its height; a smaller one whole.
 */
export function faceOf(picture: Box, viewport: Size): Box {
  if (picture.width <= viewport.width * 0.6) return picture;
  return {
    x: picture.x + picture.width * 0.375,
    y: picture.y + picture.height * 0.08,
    width: picture.width * 0.25,
    height: picture.height * 0.72,
  };
}

/** The dock that a frame dropped at `box` belongs to. */
export function nearestDock(box: Box, viewport: Size): Dock {
  return nearest(DOCKS, (dock) => distance(atDock(dock, box, viewport), box)) ?? DEFAULT_LAYOUT.dock;
}

export function intersects(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function placePanel(wish: Wish, viewport: Size, keepOuts: readonly KeepOut[]): Placement | undefined {
  const taken = areas(keepOuts, viewport);
  const wished = Math.round(Math.min(Math.max(wish.panel.width, PANEL.minWidth), PANEL.maxWidth));
  for (const dock of [wish.dock, ...DOCKS.filter((other) => other !== wish.dock)]) {
    for (const width of new Set([wished, PANEL.minWidth])) {
      const x = columnOf(dock, width, viewport, keepOuts);
      const from = dock === 'below-picture' ? Math.max(EDGE, underPicture(viewport, keepOuts)) : EDGE;
      const beside = taken.filter((box) => box.x < x + width && x < box.x + box.width);
      const fit = (gap: number): Band | undefined =>
        roomiest(
          freeBands(beside, from, viewport.height - EDGE, gap),
          wish.panel.height,
          dock.startsWith('bottom'),
        );
      const band = fit(GAP) ?? fit(0);
      if (band) return { form: 'panel', dock, box: { x, width, ...band } };
    }
  }
  return undefined;
}

interface Band {
  readonly y: number;
  readonly height: number;
}

/** What `taken` and a gap on either side of it leave of a column, from top to bottom, in whole pixels. */
function freeBands(taken: readonly Box[], from: number, to: number, gap: number): readonly Band[] {
  const bands: Band[] = [];
  let y = Math.ceil(from);
  for (const box of [...taken].sort((a, b) => a.y - b.y)) {
    bands.push({ y, height: Math.floor(Math.min(box.y - gap, to)) - y });
    y = Math.max(y, Math.ceil(box.y + box.height + gap));
  }
  return [...bands, { y, height: Math.floor(to) - y }];
}

/** The stretch of the bands that shows most of `height`; of equal ones the nearest to the dock's edge. */
function roomiest(bands: readonly Band[], height: number, fromBelow: boolean): Band | undefined {
  const wanted = Math.max(1, Math.ceil(height));
  const enough = bands.filter((band) => band.height >= Math.min(PANEL.minHeight, wanted));
  const best = nearest(fromBelow ? enough.toReversed() : enough, (band) => -Math.min(band.height, wanted));
  if (!best) return undefined;
  const shown = Math.min(best.height, wanted);
  return { y: fromBelow ? best.y + best.height - shown : best.y, height: shown };
}

function columnOf(dock: Dock, width: number, viewport: Size, keepOuts: readonly KeepOut[]): number {
  const picture = dock === 'below-picture' ? pictureIn(keepOuts) : undefined;
  if (!picture) return atDock(dock, { width, height: 0 }, viewport).x;
  const centred = Math.round(picture.x + (picture.width - width) / 2);
  return Math.max(EDGE, Math.min(centred, viewport.width - EDGE - width));
}

function underPicture(viewport: Size, keepOuts: readonly KeepOut[]): number {
  const picture = pictureIn(keepOuts);
  return picture ? picture.y + picture.height : viewport.height / 2;
}

function pictureIn(keepOuts: readonly KeepOut[]): Box | undefined {
  return keepOuts.find(({ role }) => role === 'picture')?.box;
}

function placePill(wish: Wish, viewport: Size, keepOuts: readonly KeepOut[]): Placement {
  const whole = fitted(wish.pill, viewport);
  const ring = fitted({ width: wish.pill.height, height: wish.pill.height }, viewport);
  const taken = areas(keepOuts, viewport);
  const untouchable = areas(
    keepOuts.filter(({ role }) => role === 'join' || role === 'leave'),
    viewport,
  );
  const box =
    freeSpot(whole, wish.dock, viewport, taken.map(withGap), EDGE) ??
    freeSpot(whole, wish.dock, viewport, taken, EDGE) ??
    freeSpot(whole, wish.dock, viewport, taken, 0) ??
    freeSpot(ring, wish.dock, viewport, taken, 0) ??
    // Nothing is free: cover what hurts least.
    freeSpot(ring, wish.dock, viewport, untouchable, 0, taken) ??
    atDock(wish.dock, ring, viewport);
  const home = atDock(wish.dock, box, viewport);
  const dock = box.x === home.x && box.y === home.y ? wish.dock : nearestDock(box, viewport);
  return { form: 'pill', dock, box };
}

/**
 * The spot for `size`, at least `edge` from the page's edge and clear of `taken`: the wished dock, else another, else
 * the nearest to the wished one. It finds a spot whenever there is one: any free box can be pushed left and up until
 * it touches an edge of the page or of something taken, so only such positions (and their mirror images) are tried.
 * With `covered` it takes the spot that covers least of those.
 */
function freeSpot(
  size: Size,
  wished: Dock,
  viewport: Size,
  taken: readonly Box[],
  edge: number,
  covered: readonly Box[] = [],
): Box | undefined {
  const last = { x: viewport.width - edge - size.width, y: viewport.height - edge - size.height };
  const fits = (box: Box) =>
    box.x >= edge &&
    box.x <= last.x &&
    box.y >= edge &&
    box.y <= last.y &&
    !taken.some((other) => intersects(box, other));

  const home = atDock(wished, size, viewport);
  const docks = [home, ...DOCKS.map((dock) => atDock(dock, size, viewport))].filter(fits);
  if (docks[0] && covered.length === 0) return docks[0];

  const obstacles = [...taken, ...covered];
  const xs = [
    edge,
    last.x,
    ...obstacles.flatMap((box) => [Math.ceil(box.x + box.width), Math.floor(box.x - size.width)]),
  ];
  const ys = [
    edge,
    last.y,
    ...obstacles.flatMap((box) => [Math.ceil(box.y + box.height), Math.floor(box.y - size.height)]),
  ];
  const spots = xs.flatMap((x) => ys.map((y) => ({ x, y, ...size }))).filter(fits);
  const cost = (box: Box) => covered.reduce((sum, other) => sum + overlap(box, other), 0);
  return nearest([...docks, ...spots], (box) => cost(box) * 1_000 + distance(box, home));
}

/** What must stay clear; an empty box is nothing. */
function areas(keepOuts: readonly KeepOut[], viewport: Size): readonly Box[] {
  return keepOuts
    .map(({ role, box }) => (role === 'picture' ? faceOf(box, viewport) : box))
    .filter(({ width, height }) => width > 0 && height > 0);
}

function withGap({ x, y, width, height }: Box): Box {
  return { x: x - GAP, y: y - GAP, width: width + 2 * GAP, height: height + 2 * GAP };
}

/** A frame of this size at a dock, with the edge clear as far as the page is wide enough. */
function atDock(dock: Dock, { width, height }: Size, viewport: Size): Box {
  const free = { x: Math.max(0, viewport.width - width), y: Math.max(0, viewport.height - height) };
  const near = { x: Math.min(EDGE, free.x), y: Math.min(EDGE, free.y) };
  const far = { x: Math.max(near.x, free.x - EDGE), y: Math.max(near.y, free.y - EDGE) };
  const x = dock.endsWith('right') ? far.x : dock.endsWith('left') ? near.x : Math.round(free.x / 2);
  return { x, y: dock.startsWith('top') ? near.y : far.y, width, height };
}

function fitted(size: Size, viewport: Size): Size {
  return { width: Math.min(size.width, viewport.width), height: Math.min(size.height, viewport.height) };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** Between the middles of two boxes. */
function distance(a: Box, b: Box): number {
  return Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
}

/** The item of least cost; of equal ones the first. */
function nearest<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  let best: { readonly item: T; readonly cost: number } | undefined;
  for (const item of items) {
    const here = cost(item);
    if (!best || here < best.cost) best = { item, cost: here };
  }
  return best?.item;
}
