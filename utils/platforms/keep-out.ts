import type { Box, KeepOut, KeepOutRole } from '../core/layout.ts';
import type { KeepOutProbeRole, Platform } from './platform.ts';
import { allHits, cssOf, firstHit } from './probes.ts';

/** Every probe role of which a box is read. */
export const KEEP_OUT_PROBES = [
  'keep-out/join',
  'keep-out/leave',
  'keep-out/controls',
  'keep-out/captions',
  'keep-out/panel',
  'keep-out/picture',
] as const satisfies readonly KeepOutProbeRole[];

/** What is smaller than this, in px either way, is closed or a leftover. */
const LEAST = 4;

/**
 * The places on the page that the overlay must not cover, in CSS px of this frame's viewport.
 * What is invisible is left out, but a control bar that has slid away counts where it comes back to.
 */
export function readKeepOuts(platform: Platform, document: Document): KeepOut[] {
  return measureKeepOuts(platform, document, allHits(platform, document, ...KEEP_OUT_PROBES));
}

/** The keep-outs among these elements of the page. */
export function measureKeepOuts(
  platform: Platform,
  document: Document,
  elements: readonly Element[],
): KeepOut[] {
  const { clientWidth, clientHeight } = document.documentElement;
  const view = { x: 0, y: 0, width: clientWidth, height: clientHeight };
  const found = new Map<string, KeepOut>();
  for (const element of elements) {
    for (const probe of KEEP_OUT_PROBES) {
      const css = cssOf(platform, probe);
      if (!css || !element.matches(css)) continue;
      const role = probe.slice('keep-out/'.length) as KeepOutRole;
      const slides = role === 'controls' || role === 'leave';
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: !slides })) continue;
      const whole = boxOf(element);
      const box = clip(slides ? slideIn(whole, view) : whole, view);
      if (box.width < LEAST || box.height < LEAST) continue;
      found.set([role, ...Object.values(box)].join(), { role, box });
    }
  }
  return [...found.values()];
}

/** Where the call's frame lies in this one, in CSS px of this viewport; undefined when it holds none. */
export function callFrameBox(platform: Platform, document: Document): Box | undefined {
  const frame = firstHit(platform, document, 'shell');
  return frame && boxOf(frame);
}

/** The keep-outs of a frame at `frame`, in the coordinates of the page that holds it. */
export function offsetKeepOuts(keepOuts: readonly KeepOut[], frame: Pick<Box, 'x' | 'y'>): KeepOut[] {
  return keepOuts.map(({ role, box }) => ({ role, box: { ...box, x: box.x + frame.x, y: box.y + frame.y } }));
}

function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

function clip(box: Box, view: Box): Box {
  const x = Math.max(box.x, 0);
  const y = Math.max(box.y, 0);
  return {
    x,
    y,
    width: Math.min(box.x + box.width, view.width) - x,
    height: Math.min(box.y + box.height, view.height) - y,
  };
}

function slideIn(box: Box, view: Box): Box {
  return {
    ...box,
    x: Math.max(0, Math.min(box.x, view.width - box.width)),
    y: Math.max(0, Math.min(box.y, view.height - box.height)),
  };
}
