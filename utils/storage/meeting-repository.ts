import { UNKNOWN_MEETING, type Meeting } from '../core/meeting.ts';
import { ok, type Outcome } from '../core/outcome.ts';
import type { MeetingStore } from '../core/ports.ts';
import { nextRev, type StoredRecord } from '../core/record.ts';
import { every, newestTalks } from './newest.ts';
import { open, seal, type Ground } from './repository.ts';

/** Talks of a link that are asked whose it is, where nothing was written of it yet. */
const ASKED = 30;

/** Links of meetings. A record's id is the HMAC of the meeting's key; what is known of it is in the body. */
export function meetingRepository({
  change,
  clock,
  database,
  device,
  keyHash,
  sealer,
}: Ground): MeetingStore {
  const openMeeting = async (record: StoredRecord): Promise<Meeting> =>
    (await open(sealer, 'meetings', record)) as Meeting;

  /** Talks older than this store know their person and their link too. */
  async function toldByTalks(hash: string): Promise<Outcome<Meeting>> {
    const talks = await database.use((db) => newestTalks(db, 'by-meeting', every(hash), ASKED));
    if (!talks.ok) return talks;
    const people = [...new Set(talks.value.flatMap(({ personId }) => personId ?? []))];
    return ok(people.length === 0 ? UNKNOWN_MEETING : { people });
  }

  return {
    async get(meetingKey) {
      const hash = await keyHash(meetingKey);
      if (!hash.ok) return hash;
      const found = await database.use((db) => db.get('meetings', hash.value));
      if (!found.ok) return found;
      return found.value ? ok(await openMeeting(found.value)) : toldByTalks(hash.value);
    },

    async update(meetingKey, step) {
      const hash = await keyHash(meetingKey);
      if (!hash.ok) return hash;
      const id = hash.value;
      return change('meetings', id, async (current) => {
        const before = current ? ok(await openMeeting(current)) : await toldByTalks(id);
        if (!before.ok) return before;
        const meeting = step(before.value);
        if (meeting === before.value) return ok({ value: meeting });
        const record = {
          id,
          rev: nextRev(current?.rev ?? {}, device),
          changedAt: clock.now(),
          body: await seal(sealer, 'meetings', id, meeting),
        };
        return ok({ value: meeting, record });
      });
    },
  };
}
