import type { Reading } from '../core/call.ts';
import type { KeepOut } from '../core/layout.ts';
import { KEEP_OUT_PROBES } from './keep-out.ts';
import { saysEnded } from './lifecycle.ts';
import type { Place, Platform, ProbeRole } from './platform.ts';
import { allHits, cssOf } from './probes.ts';
import { isSensing, look, placeOf } from './read-page.ts';
import { CONFIRM_AFTER_MS, tell, type Told } from './telling.ts';
import { watchKeepOuts } from './watch-keep-outs.ts';

/** While searching, two looks are at least this far apart. */
const LOOK_APART_MS = 50;
/** A full look, wanted or not, for what no aimed observer sees. */
const LOOK_EVERY_MS = 2_000;
/** A joined call builds itself up for so long, at most, before the search ends. */
const SETTLE_WITHIN_MS = 5_000;
/** Where there is no navigation event, the address is compared this often. */
const ADDRESS_EVERY_MS = 1_000;

/** What an added node must hold, or be, to be worth a look while nothing is found; */
const FIRST_OF_ALL: readonly ProbeRole[] = ['root', 'shell', 'lobby', 'waiting', 'in-call', 'ended'];
/** and later. */
const WORTH_A_LOOK: readonly ProbeRole[] = [
  ...FIRST_OF_ALL,
  'title',
  'title-late',
  'head-count',
  'presenting',
  'recording',
  ...KEEP_OUT_PROBES,
];

export interface Watch {
  readonly platform: Platform;
  readonly window: Window;
  /** Called with each change, a second time when the phase moved, and every 15 s. `gone` comes once. */
  readonly onReading: (reading: Reading) => void;
  /** Called with the whole list whenever it changes; CSS px of this frame's viewport. */
  readonly onKeepOuts: (keepOuts: readonly KeepOut[]) => void;
  /** Ends everything, silently. */
  readonly signal: AbortSignal;
}

/**
 * Watches one frame for calls until the signal aborts. It reads and touches nothing. Off the call's
 * addresses nothing is observed: only navigation is heard.
 */
export function watchPage(watch: Watch): void {
  const { platform, window, signal } = watch;
  let visit: { readonly place: Place; end(next?: Place): void } | undefined;

  const moveTo = (place: Place | undefined): void => {
    const left = visit;
    visit = place && { place, end: visitPlace(watch, place, follow) };
    left?.end(place);
  };
  const follow = (): void => {
    const place = placeOf(platform, window.location);
    if (place?.meetingKey !== visit?.place.meetingKey || place?.kind !== visit?.place.kind) moveTo(place);
  };
  const leave = (event: Event): void => {
    // The page can dispatch one of its own; it must not end a call.
    if (event.isTrusted) moveTo(undefined);
  };

  window.addEventListener('popstate', follow, { signal });
  window.addEventListener('pageshow', follow, { signal });
  window.addEventListener('pagehide', leave, { signal });
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', follow, { signal });
  } else {
    const timer = setInterval(follow, ADDRESS_EVERY_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
  follow();
}

/**
 * Watches one stay at one address. Gives the way to end the stay: it says `gone`, unless the meeting goes
 * on at the next address, or was over already.
 */
function visitPlace(watch: Watch, place: Place, follow: () => void): (next?: Place) => void {
  const { platform, window, onReading, onKeepOuts } = watch;
  const { document } = window;
  const ending = new AbortController();
  const signal = AbortSignal.any([watch.signal, ending.signal]);

  /** `settled` is aimed at a few elements, `searching` at the whole document, `idle` at nothing. */
  let mode: 'idle' | 'searching' | 'settled' = 'idle';
  let aim: readonly Node[] = [];
  let evidence: Element | undefined;
  let told: Told = {};
  let joinedAt: number | undefined;
  let lookedAt = 0;
  let due: ReturnType<typeof setTimeout> | undefined;
  let confirming: ReturnType<typeof setTimeout> | undefined;

  const keepOuts = watchKeepOuts({ platform, window, onKeepOuts, signal });
  const observer = new MutationObserver((records) => {
    if (mode === 'settled' || isWorthALook(records)) soon();
  });

  function lookNow(): void {
    clearTimeout(due);
    due = undefined;
    follow();
    if (signal.aborted) return;
    const at = Date.now();
    lookedAt = at;
    const seen = isSensing(platform, document, window.location)
      ? look(platform, document, window.location, at)
      : undefined;
    if (!seen) return standBy();
    evidence = seen.evidence;
    told = tell(told, seen.reading);
    if (told.reading === seen.reading) {
      onReading(seen.reading);
      if (told.confirm) {
        clearTimeout(confirming);
        confirming = setTimeout(lookNow, CONFIRM_AFTER_MS);
      }
    }
    if (place.kind !== 'call') return;
    takeAim(seen.reading);
    if (evidence) keepOuts.look();
  }

  function soon(): void {
    const wait = LOOK_APART_MS - (Date.now() - lookedAt);
    if (wait <= 0) lookNow();
    else due ??= setTimeout(lookNow, wait);
  }

  function takeAim({ seen, headCount, at }: Reading): void {
    joinedAt = seen === 'in-call' ? (joinedAt ?? at) : undefined;
    const built = joinedAt !== undefined && (headCount !== undefined || at - joinedAt >= SETTLE_WITHIN_MS);
    if (!built || !evidence) {
      if (mode === 'searching') return;
      standStill();
      mode = 'searching';
      observer.observe(document, { childList: true, subtree: true });
      return;
    }
    const telling = allHits(platform, document, 'title', 'head-count');
    const next = [...ancestorsOf(evidence), ...telling];
    if (mode === 'settled' && next.length === aim.length && next.every((node, i) => node === aim[i])) return;
    standStill();
    mode = 'settled';
    aim = next;
    for (const node of next) observer.observe(node, { childList: true });
    for (const node of [...telling, ...document.head.getElementsByTagName('title')]) {
      observer.observe(node, { childList: true, characterData: true, attributes: true, subtree: true });
    }
  }

  function standStill(): void {
    observer.disconnect();
    mode = 'idle';
    aim = [];
  }

  /** The call is in another frame of this page: it reads, this one is silent. */
  function standBy(): void {
    standStill();
    told = {};
    keepOuts.pause();
  }

  function isWorthALook(records: readonly MutationRecord[]): boolean {
    if (evidence && !evidence.isConnected) return true;
    const css = cssOf(platform, ...(evidence ? WORTH_A_LOOK : FIRST_OF_ALL));
    return records.some(({ target, addedNodes }) => {
      for (const node of addedNodes) {
        if (isElement(node) ? holdsHit(node, css) : isElement(target) && target.matches(`title,${css}`)) {
          return true;
        }
      }
      return false;
    });
  }

  /** Says what no look at the page does. */
  function say(seen: 'ended' | 'gone'): void {
    onReading({ platform: platform.id, seen, meetingKey: place.meetingKey, at: Date.now() });
  }

  const { lifecycle } = platform;
  if (lifecycle) {
    let heard = false;
    const hear = ({ origin, data }: MessageEvent): void => {
      if (heard || origin !== window.origin || !saysEnded(lifecycle, data)) return;
      // The page can forge as many as it likes: one a stay is believed.
      heard = true;
      say('ended');
    };
    window.addEventListener('message', hear, { signal });
  }

  const ticking = setInterval(lookNow, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => {
    clearInterval(ticking);
    clearTimeout(due);
    clearTimeout(confirming);
    observer.disconnect();
  });
  // After this turn: `follow` must know of this visit before the first look asks it.
  queueMicrotask(() => signal.aborted || lookNow());

  return (next) => {
    ending.abort();
    if (watch.signal.aborted || !told.reading || place.kind === 'left') return;
    onKeepOuts([]);
    if (next?.meetingKey === place.meetingKey) return;
    say('gone');
  };
}

function ancestorsOf(element: Element): Node[] {
  const ancestors: Node[] = [];
  for (let node = element.parentNode; node; node = node.parentNode) ancestors.push(node);
  return ancestors;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** Whether it or anything in it is hit. No probe hits what has neither attribute nor child. */
function holdsHit(element: Element, css: string): boolean {
  if (element.hasAttributes() && element.matches(css)) return true;
  return element.firstElementChild !== null && element.querySelector(css) !== null;
}
