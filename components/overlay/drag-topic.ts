import { SECOND } from '../../utils/core/time.ts';
import { t } from '../../utils/locale/locale.ts';
import { topicTitle } from '../../utils/locale/words.ts';
import { indexOfGap, landing, pull } from './landing.ts';
import type { OverlayState } from './overlay-state.svelte.ts';

/** A shorter way is a click that trembled; a finger trembles more. In px. */
const STILL = { mouse: 4, other: 8 };

/**
 * Lets a person drag the row that was pressed to another place. Nothing moves before it is let go: a line shows
 * where the row would land. Escape, or whatever takes the pointer away, leaves all as it was. A row is a child of
 * `list` with `data-topic`; it is held by what has `data-grip`, which for a finger must not scroll.
 */
export function dragTopic(press: PointerEvent, list: HTMLElement, overlay: OverlayState): void {
  const grip = press.target instanceof Element && press.target.closest('[data-grip]');
  const held = grip ? grip.closest<HTMLElement>('[data-topic]') : null;
  const id = held?.dataset['topic'];
  const scroller = list.closest('.scroll');
  if (!held || !id || !scroller || press.button !== 0 || !press.isPrimary) return;

  const still = press.pointerType === 'mouse' ? STILL.mouse : STILL.other;
  const ended = new AbortController();
  const listening = { capture: true, signal: ended.signal };
  let y = press.clientY;
  let moving = false;
  let frameAt: number | undefined;

  function rows(): readonly HTMLElement[] {
    return [...list.querySelectorAll<HTMLElement>(':scope > [data-topic]')];
  }

  function gap(among: readonly HTMLElement[]): number | undefined {
    const from = among.findIndex((row) => row.dataset['topic'] === id);
    return from < 0
      ? undefined
      : landing(
          among.map((row) => row.getBoundingClientRect()),
          from,
          y,
        );
  }

  function show(): void {
    const among = rows();
    const at = gap(among);
    for (const [index, row] of among.entries()) {
      const last = index === among.length - 1 && at === among.length;
      if (index === at) row.dataset['landing'] = 'above';
      else if (last) row.dataset['landing'] = 'below';
      else delete row.dataset['landing'];
    }
  }

  function frame(now: number): void {
    if (ended.signal.aborted || !scroller) return;
    const passed = frameAt === undefined ? 0 : now - frameAt;
    frameAt = now;
    scroller.scrollTop += (pull(y, scroller.getBoundingClientRect()) * passed) / SECOND;
    show();
    requestAnimationFrame(frame);
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== press.pointerId) return;
    // It was let go where nobody could see it.
    if (event.buttons === 0) return end();
    y = event.clientY;
    if (moving || Math.hypot(event.clientX - press.clientX, y - press.clientY) < still) return;
    moving = true;
    list.setPointerCapture(press.pointerId);
    list.dataset['dragging'] = '';
    if (held) held.dataset['moving'] = '';
    requestAnimationFrame(frame);
  }

  function drop(event: PointerEvent): void {
    if (event.pointerId !== press.pointerId) return;
    y = event.clientY;
    const among = rows();
    const at = moving ? gap(among) : undefined;
    if (moving) swallowClick();
    end();
    const topics = overlay.talk?.agenda.topics ?? [];
    const topic = topics.find((each) => each.id === id);
    if (at === undefined || !topic) return;
    const ids = among.map((row) => row.dataset['topic'] ?? '');
    const to = indexOfGap(topics, ids, topic.id, at);
    overlay.act(
      { type: 'topic/move', id: topic.id, to, at: overlay.clock.read() },
      t('undo_moved', topicTitle(topic)),
    );
  }

  function key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !moving) return;
    event.preventDefault();
    event.stopImmediatePropagation();

    swallowClick();
    end();
  }

  function end(): void {
    ended.abort();
    if (list.hasPointerCapture(press.pointerId)) list.releasePointerCapture(press.pointerId);
    delete list.dataset['dragging'];
    delete held?.dataset['moving'];
    for (const row of rows()) delete row.dataset['landing'];
  }

  window.addEventListener('pointermove', move, listening);
  window.addEventListener('pointerup', drop, listening);
  window.addEventListener('pointercancel', end, listening);
  window.addEventListener('pointerdown', end, listening);
  window.addEventListener('keydown', key, listening);
}

/** What was dragged is not clicked: the click that a release may bring goes nowhere. A key's click does. */
function swallowClick(): void {
  const done = new AbortController();
  const swallow = (event: MouseEvent): void => {
    if (event.detail > 0) event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, signal: done.signal });
  window.addEventListener('pointerdown', () => done.abort(), { capture: true, signal: done.signal });
}
