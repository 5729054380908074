import type { Topic } from '../../utils/core/agenda.ts';
import { t } from '../../utils/locale/locale.ts';
import { topicTitle } from '../../utils/locale/words.ts';
import type { OverlayState } from './overlay-state.svelte.ts';

/** Alt and an arrow move a topic by one row. */
export function moveByKey(event: KeyboardEvent, overlay: OverlayState, topic: Topic): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  const by = event.key === 'ArrowUp' ? -1 : 1;
  overlay.moveTopic(topic, by, t('undo_moved', topicTitle(topic)));
}
