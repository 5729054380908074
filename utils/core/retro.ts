/*
 * What a retro asks and what it fills in by itself. Only what the person alone can know is asked; only
 * what somebody wrote is sorted.
 */
import { isOpen, isWritten, type Topic } from './agenda.ts';
import type { Relation } from './person.ts';
import type { LineKind, Talk } from './talk.ts';

export interface RetroView {
  /** "Worth it" is off for reports and skip levels. */
  readonly asksWorth: boolean;
  /** What somebody wrote and is still open: to carry, park or drop. Skipped ones count as open. */
  readonly openWritten: readonly Topic[];
  /** Lines filed, by kind. */
  readonly lines: Readonly<Record<LineKind, number>>;
  /** Promises both ways. */
  readonly promises: number;
  readonly feedback: number;
  readonly agreed: number;
  /** Moments kept without words. */
  readonly marks: number;
}

/** The retro of `talk` with somebody who is `relation` to this person. */
export function retroOf(talk: Talk, relation?: Relation): RetroView {
  const kinds: Record<LineKind, number> = { note: 0, mine: 0, theirs: 0, feedback: 0, agreed: 0, ask: 0 };
  for (const { kind, removedAt } of talk.lines) if (removedAt === undefined) kinds[kind] += 1;
  return {
    asksWorth: relation !== 'report' && relation !== 'skip-level',
    openWritten: talk.agenda.topics.filter(
      (topic) =>
        isWritten(topic) &&
        (isOpen(topic) || (topic.skippedAt !== undefined && topic.removedAt === undefined)),
    ),
    lines: kinds,
    promises: kinds.mine + kinds.theirs,
    feedback: kinds.feedback,
    agreed: kinds.agreed,
    marks: talk.marks.length,
  };
}

/** True when a talk is over and its retro neither saved nor let go. A talk nobody came to has none. */
export function isPending({ liveAt, endedAt, retro }: Talk): boolean {
  return (
    liveAt !== undefined &&
    endedAt !== undefined &&
    retro.savedAt === undefined &&
    retro.letGoAt === undefined
  );
}
