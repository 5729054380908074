import type { Talk } from '../../utils/core/talk.ts';
import type { Millis } from '../../utils/core/time.ts';
import type { TalkKeeper } from './talk-keeper.svelte.ts';

/** How long the hands may rest before the text is stored. */
const REST: Millis = 300;

/**
 * The text in the one field, before it is a line. It is drawn at once, stored when the hands rest, and
 * stored right away when the page may go. Text that is not stored yet wins over what another page wrote.
 */
export class Draft {
  text = $state.raw('');
  readonly #keeper: TalkKeeper;
  readonly #now: () => Millis;
  #topicId: string | undefined;
  /** The text as last stored, or as last read from the store. */
  #known = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keeper: TalkKeeper, now: () => Millis) {
    this.#keeper = keeper;
    this.#now = now;
  }

  /** Shows the text of `topicId`; when another topic was shown, its text is stored first. */
  turnTo(topicId: string | undefined, talk: Talk | undefined): void {
    const stored = (topicId !== undefined && talk?.drafts[topicId]) || '';
    if (topicId !== this.#topicId) {
      this.store();
      this.#topicId = topicId;
      this.text = this.#known = stored;
    } else if (stored !== this.#known) {
      const untouched = this.text === this.#known;
      this.#known = stored;
      if (untouched) this.text = stored;
    }
  }

  write(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.store(), REST);
  }

  /** Stores the text now, if it changed. */
  store(): void {
    clearTimeout(this.#timer);
    if (this.#topicId === undefined || this.text === this.#known) return;
    this.#known = this.text;
    this.#keeper.dispatch({
      type: 'draft/set',
      topicId: this.#topicId,
      text: this.text,
      at: this.#now(),
    });
  }

  /** The text became a line: the field is empty, and so is what is stored of it. */
  clear(): void {
    this.text = '';
    this.store();
  }
}
