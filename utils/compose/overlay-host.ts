import type { KeepOut } from '../core/layout.ts';
import { introduce, onceHidden } from '../messaging/introduction.ts';
import { ifHeard, onMessage, sendMessage } from '../messaging/messenger.ts';
import { callFrameBox, offsetKeepOuts } from '../platforms/keep-out.ts';
import { OverlayFrame } from '../platforms/overlay-frame.ts';
import type { Platform } from '../platforms/platform.ts';

/** What the rest of a content script needs of the overlay's host. */
export interface OverlayHost {
  keepClear(keepOuts: readonly KeepOut[]): void;
  conceal(): void;
}

/**
 * Hangs the overlay into the top frame when the background says so. It measures the room and goes where
 * it is told; the placing itself is the background's. Without a platform (the practice call) no keep-out
 * comes from a child frame.
 */
export function hostOverlay(platform: Platform | undefined, signal: AbortSignal): OverlayHost {
  const frame = new OverlayFrame(chrome.runtime.getURL('/overlay.html'), (loaded) => void introduce(loaded));
  let keepOuts: readonly KeepOut[] = [];
  const measure = (first = false): void => {
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    void ifHeard(sendMessage('call/room', { viewport, keepOuts, ...(first && { first }) }));
  };
  const keepClear = (next: readonly KeepOut[]): void => {
    keepOuts = next;
    measure();
  };
  let stops: (() => void)[] = [];
  const stop = (): void => {
    for (const each of stops.splice(0)) each();
  };
  const start = (): void => {
    stops = [
      onMessage('overlay/show', ({ data }) => frame.show(data)),
      onMessage('overlay/hide', ({ data }) => (data.keep ? frame.conceal() : frame.remove())),
      onMessage('overlay/place', ({ data }) => frame.put(data)),
      onMessage('overlay/drag', ({ data }) => {
        const box = frame.drag(data);
        if (box) void ifHeard(sendMessage('overlay/docked', box));
      }),
      onMessage('overlay/blur', () => frame.blur()),
      onMessage('call/keep-outs', ({ data }) => {
        const at = platform && callFrameBox(platform, document);
        keepClear(at ? offsetKeepOuts(data, at) : data);
      }),
      onMessage('curtain/down', () => {
        frame.conceal();
        return onceHidden();
      }),
    ];
    measure(true);
  };
  start();
  window.addEventListener('resize', () => measure(), { signal });
  // A document on its way out must not answer that it shows anything; kept by the browser, it may come back.
  // The page can dispatch either by itself, and must not take the overlay away by it.
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && stop(), { signal });
  window.addEventListener(
    'pageshow',
    ({ persisted, isTrusted }) => {
      if (!persisted || !isTrusted) return;
      frame.remove();
      start();
    },
    { signal },
  );
  signal.addEventListener('abort', stop);
  return { keepClear, conceal: () => frame.conceal() };
}
