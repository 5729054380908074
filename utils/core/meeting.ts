/*
 * What is known of one meeting's link. A link once confirmed is that person's until it disagrees; one that was
 * confirmed for a second person, or that is somebody's own room, is shared and says nothing of who is there.
 */

/** Kept under the HMAC of the meeting's key, sealed. */
export interface Meeting {
  /** Ids of the people with whom a talk was held on this link, the latest first. */
  readonly people: readonly string[];
  readonly verdict?: 'always' | 'never';
  /** A third one in this meeting is a note-taker. */
  readonly noteTaker?: true;
}

export const UNKNOWN_MEETING: Meeting = { people: [] };

/** Rooms of one's own, and the start of any meeting of one's own: the same address for everybody. */
const OWN_ROOM = /^zoom:(?:my|start)\//;

/** True when this link is used with more than one person. */
export function isShared(meetingKey: string, { people }: Meeting): boolean {
  return people.length > 1 || OWN_ROOM.test(meetingKey);
}

/** The meeting after a talk with this person was held on its link. The same object when that was known. */
export function confirmed(meeting: Meeting, personId: string): Meeting {
  if (meeting.people[0] === personId) return meeting;
  return { ...meeting, people: [personId, ...meeting.people.filter((id) => id !== personId)] };
}

/** With this said of it; undefined takes it back. */
export function withVerdict({ verdict: _, ...meeting }: Meeting, verdict?: 'always' | 'never'): Meeting {
  return { ...meeting, ...(verdict && { verdict }) };
}

export function withNoteTaker({ noteTaker: _, ...meeting }: Meeting, noteTaker: boolean): Meeting {
  return { ...meeting, ...(noteTaker && { noteTaker }) };
}
