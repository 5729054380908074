import type { OverlayPorts } from '../../components/overlay/ports.ts';
import type { CallView, FrameWish, Settings } from '../../utils/core/ports.ts';
import { countingIds } from '../fakes/counting-ids.ts';
import { memoryChanges } from '../fakes/memory-changes.ts';
import { memoryStores } from '../fakes/memory-stores.ts';
import { NOW, type GalleryState } from './states.ts';

/** What a report looks like. */
export const REPORT = `Aside 0.1.0
Chromium 156
en-US
meet
lobby: 0 0 0 0
waiting: 0 0 0 0
in-call: 0 0 0 1 0 0 0 0
ended: 0 0
title: 0
head-count: 0 0`;

/** Plays the background and the content script for one frame of the gallery, or for a page on its own. */
export function galleryPorts(state: GalleryState, theme: Settings['theme']): OverlayPorts {
  const stores = memoryStores(
    { ...state.contents, settings: { theme, legendTalks: 3, ...state.contents.settings } },
    'gallery',
    memoryChanges()(),
  );
  if (state.refuse) stores.refuse(state.refuse, state.fault);
  let view: CallView = state.view;
  const heard = new Set<(view: CallView) => void>();
  const show = (next: Partial<CallView>): void => {
    view = { ...view, ...next };
    for (const each of heard) each(view);
  };
  const call: OverlayPorts['call'] = {
    current: () => Promise.resolve(view),
    hear(hear) {
      heard.add(hear);
      return () => heard.delete(hear);
    },
    hearKeys: () => () => undefined,
    async answer(answer) {
      if (answer === 'start')
        show({ offer: { ...view.offer, decision: 'sure', reason: { because: 'by-hand' } } });
    },
    async wish(wish) {
      place(wish, state.height ?? 680);
    },
    async drag() {},
    async blur() {
      document.body.dataset['blurred'] = 'true';
    },
    async hide() {},
    async close() {},
    async lift() {
      show({ curtain: 'up' });
    },
    async hold() {
      show({ heldElsewhere: false });
    },
    async openNotebook() {},
    async openWindow() {},
    async openElsewhere() {},
    report: () => Promise.resolve(REPORT),
  };
  return { call, stores, clock: { now: () => state.now ?? NOW }, ids: countingIds(9), device: 'gallery' };
}

/** Gives the frame what it asks for, as the content script does, up to `most` px of height. */
function place({ panel, pill, layout }: FrameWish, most: number): void {
  // The gallery's own frame, of another realm: `instanceof` does not know it.
  const frame = window.frameElement as HTMLElement | null;
  if (!frame) return;
  const given = layout.folded ? pill : { width: panel.width, height: Math.min(most, panel.height) };
  frame.style.width = `${given.width}px`;
  frame.style.height = `${given.height}px`;
  frame.style.borderRadius = layout.folded ? '20px 20px 20px 3px' : '16px 16px 16px 3px';
}
