import { isFolded, isOpen, type Topic } from '../../utils/core/agenda.ts';
import { t } from '../../utils/locale/locale.ts';
import { topicTitle } from '../../utils/locale/words.ts';
import type { OverlayState } from './overlay-state.svelte.ts';

/** Alt and an arrow move a topic by one row. */
export function moveByKey(event: KeyboardEvent, overlay: OverlayState, topic: Topic): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  moveTopic(overlay, topic, event.key === 'ArrowUp' ? -1 : 1, t('undo_moved', topicTitle(topic)));
}

/** Moves a row by one among the rows in sight; `words` say what was done. */
export function moveTopic(overlay: OverlayState, topic: Topic, by: -1 | 1, words: string): void {
  const topics = overlay.talk?.agenda.topics ?? [];
  const rows = topics.filter((each) => isOpen(each) && !isFolded(each));
  const other = rows[rows.findIndex(({ id }) => id === topic.id) + by];
  if (!other) return;
  overlay.act(
    { type: 'topic/move', id: topic.id, to: topics.indexOf(other), at: overlay.clock.read() },
    words,
  );
}
