import type { Reading } from '../core/call.ts';
import type { KeepOut, KeepOutRole } from '../core/layout.ts';
import { sendMessage } from '../messaging/messenger.ts';
import { hostOverlay } from './overlay-host.ts';

/** What the drawn call marks so, the overlay does not cover. */
const MARKED = '[data-keep-out]';

/**
 * Plays the content script's part over the drawn call: the same verbs, the same frame, the same placement.
 * `stage` holds the elements that are marked with what they are to be kept clear as.
 */
export function practicePort(stage: HTMLElement) {
  const host = hostOverlay(undefined, new AbortController().signal);
  const look = (): void => host.keepClear(readMarked(stage));
  new MutationObserver(look).observe(stage, { childList: true, subtree: true, attributes: true });
  new ResizeObserver(look).observe(stage);
  look();
  return {
    async read(reading: Reading): Promise<void> {
      await sendMessage('call/reading', reading);
    },
    async curtainDown(): Promise<void> {
      host.conceal();
      await sendMessage('curtain/down');
    },
    async curtainEnded(): Promise<void> {
      await sendMessage('curtain/ended', { refused: false });
    },
  };
}

function readMarked(stage: HTMLElement): KeepOut[] {
  return [...stage.querySelectorAll<HTMLElement>(MARKED)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { role: element.dataset.keepOut as KeepOutRole, box: { x, y, width, height } };
    });
}
