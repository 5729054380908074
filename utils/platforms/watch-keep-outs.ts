import type { KeepOut } from '../core/layout.ts';
import { KEEP_OUT_PROBES, measureKeepOuts } from './keep-out.ts';
import type { Platform } from './platform.ts';
import { allHits, cssOf } from './probes.ts';

/** Two looks are at least this far apart. */
const LOOK_APART_MS = 50;
/** A panel slides in; the last of these looks finds it at rest. */
const LOOK_AGAIN_MS = [200, 450];

const CHANGING = ['style', 'class', 'hidden', 'aria-hidden'];
const TOGGLING = [...CHANGING, 'aria-pressed', 'aria-expanded', 'aria-label'];

/**
 * Tells the keep-outs whenever they change: those on the page are watched for size and state, the
 * controls that open a panel for being pressed, other people's tiles for giving way. `look` looks at once.
 */
export function watchKeepOuts({
  platform,
  window,
  onKeepOuts,
  signal,
}: {
  readonly platform: Platform;
  readonly window: Window;
  readonly onKeepOuts: (keepOuts: readonly KeepOut[]) => void;
  readonly signal: AbortSignal;
}): { look(): void; pause(): void } {
  const { document } = window;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let aim: readonly Element[] = [];
  let told = '[]';
  let lookedAt = 0;
  let due = false;

  const sizes = new ResizeObserver(() => soon());
  const states = new MutationObserver(() => {
    soon();
    for (const later of LOOK_AGAIN_MS) after(later, look);
  });

  function look(): void {
    lookedAt = Date.now();
    const elements = allHits(platform, document, ...KEEP_OUT_PROBES, 'toggle');
    const keepOuts = measureKeepOuts(platform, document, elements);
    const telling = JSON.stringify(keepOuts);
    if (telling !== told) {
      told = telling;
      onKeepOuts(keepOuts);
    }
    takeAim(elements);
  }

  function soon(): void {
    const wait = LOOK_APART_MS - (Date.now() - lookedAt);
    if (wait <= 0) return look();
    if (due) return;
    due = true;
    after(wait, () => {
      due = false;
      look();
    });
  }

  function after(wait: number, act: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, wait);
    timers.add(timer);
  }

  function takeAim(next: readonly Element[]): void {
    if (next.length === aim.length && next.every((element, index) => element === aim[index])) return;
    drop();
    aim = next;
    const toggles = cssOf(platform, 'toggle');
    const pictures = cssOf(platform, 'keep-out/picture');
    for (const element of next) {
      sizes.observe(element);
      if (element.matches(toggles)) {
        states.observe(element, { attributeFilter: TOGGLING, subtree: true });
      } else if (!element.matches(pictures)) {
        // A tile's own state changes with every word that is spoken; only its size tells a panel.
        states.observe(element, { attributeFilter: CHANGING });
      }
    }
  }

  function drop(): void {
    aim = [];
    sizes.disconnect();
    states.disconnect();
  }

  function pause(): void {
    drop();
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    due = false;
  }

  window.addEventListener('resize', soon, { signal });
  signal.addEventListener('abort', pause);
  return { look, pause };
}
