import type { Versioned } from './record.ts';
import type { Millis } from './time.ts';

export type Relation = 'peer' | 'partner' | 'manager' | 'report' | 'skip-level' | 'mentor' | 'other';

/** Somebody one meets one-on-one. */
export interface Person extends Versioned {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly relation?: Relation;
  readonly createdAt: Millis;
}

/** A promise; "ActionItem" in the code because JavaScript has taken the word. Its id is its line's. */
export interface ActionItem extends Versioned {
  readonly personId?: string;
  readonly talkId: string;
  readonly owner: 'mine' | 'theirs';
  readonly text: string;
  readonly dueOn?: string;
  readonly madeAt: Millis;
  readonly keptAt?: Millis;
  readonly droppedAt?: Millis;
}
