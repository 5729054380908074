import type { Journal, JournalEntry } from '../core/ports.ts';
import { addressOf } from './journal-keys.ts';

export interface SecondCopy {
  /**
   * Takes entries, and writes them one batch after the other. Nobody waits for it: the words are stored
   * already, and what a dying page leaves out is caught up with at the next opening. Of a record that
   * changes faster than that, only the newest entry is written.
   */
  append(entries: readonly JournalEntry[]): void;
  /** Notes that the journal could not be read or written. */
  failed(error: unknown): void;
  /** The last try failed; what it left waits for the next one. */
  readonly isBehind: boolean;
}

/** Feeds the journal after commits, and remembers what it would not take. */
export function secondCopy(journal: Journal): SecondCopy {
  const waiting = new Map<string, JournalEntry>();
  let writing = false;
  let behind = false;

  function failed(error: unknown): void {
    if (!behind) console.warn('The second copy could not be reached.', error);
    behind = true;
  }

  async function write(): Promise<void> {
    writing = true;
    while (waiting.size > 0) {
      const batch = [...waiting.values()];
      try {
        await journal.append(batch);
      } catch (error) {
        failed(error);
        break;
      }
      behind = false;
      for (const entry of batch) {
        if (waiting.get(addressOf(entry)) === entry) waiting.delete(addressOf(entry));
      }
    }
    writing = false;
  }

  return {
    append(entries) {
      for (const entry of entries) waiting.set(addressOf(entry), entry);
      if (!writing) void write();
    },
    failed,
    get isBehind() {
      return behind;
    },
  };
}
