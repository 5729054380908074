/*
 * Who else is there: a third person for a while, unless that one is known to be a note-taker. What the page does
 * not tell is unknown, and unknown is never company.
 */
import type { Call } from './call.ts';
import { SECOND, type Millis } from './time.ts';

/** A third person for this long, and the panel folds. */
export const FOLDS_AFTER: Millis = 20 * SECOND;
/** Three people for this long, and a doubt is answered with no. */
export const VETOES_AFTER: Millis = 30 * SECOND;

/** Since when more than two people are there; a note-taker is not one of them. Undefined: they are not. */
export function companySince(call: Call, noteTaker = false): Millis | undefined {
  return noteTaker ? call.fourSince : call.threeSince;
}

/** People in the call, as far as the page tells; a note-taker is counted only while two would be too few without. */
export function peopleIn({ headCount }: Call, noteTaker = false): number | undefined {
  return headCount !== undefined && noteTaker && headCount > 2 ? headCount - 1 : headCount;
}
