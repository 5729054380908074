import type { Outcome } from '../../utils/core/outcome.ts';
import type { Relation } from '../../utils/core/person.ts';
import type { Stores } from '../../utils/core/ports.ts';
import { newTalk, type TalkAction } from '../../utils/core/talk.ts';
import { DAY, MINUTE, type Millis } from '../../utils/core/time.ts';
import { topic } from '../support/make-talk.ts';

/** Friday 22 May 2026, 10:00 UTC: the day after the talk with Pedro. */
export const TODAY: Millis = Date.UTC(2026, 4, 22, 10);
const START: Millis = Date.UTC(2026, 4, 21, 14);

export const PEDRO_TALK = 'talk-pedro-21-may';
export const OLDER_TALK = 'talk-pedro-7-may';
export const NOOR_TALK = 'talk-noor';
export const WEI_TALK = 'talk-wei';

/** Fills empty stores with what the design's pictures show. `pending`: how many talks wait for a retro. */
export async function fillNotebook(stores: Stores, pending: 0 | 1 | 3 = 1): Promise<void> {
  await person(stores, 'pedro', 'Pedro', 'peer');
  await person(stores, 'noor', 'Noor', 'peer');
  await person(stores, 'sofia', 'Sofia', 'manager');
  await person(stores, 'wei', 'Wei', 'mentor');
  await pedro(stores, pending > 0);
  await short(stores, OLDER_TALK, 'pedro', 'Pedro', START - 14 * DAY, 45, [
    ['check-in', 'note', 'Mine took the first 25 minutes. He is stretched between two re-orgs.'],
    ['reactions', 'note', 'Sofia cut him off twice. He thinks it was the clock, not him.'],
    ['feedback', 'feedback', 'Told him he defends Sofia before I have finished.'],
    ['check-in', 'theirs', 'His notes from the offsite'],
  ]);
  await answer(stores, OLDER_TALK, 3);
  await short(stores, NOOR_TALK, 'noor', 'Noor', START - 13 * DAY, 31, [
    ['check-in', 'note', 'Growth again: she wants the platform role.'],
    ['check-in', 'mine', 'Ask Lena about the data role'],
  ]);
  if (pending < 3) await answer(stores, NOOR_TALK, 4);
  await short(stores, 'talk-sofia', 'sofia', 'Sofia', START - 5 * DAY, 28, [
    ['check-in', 'mine', 'Numbers for the steering group'],
    ['check-in', 'theirs', 'A word with Finance'],
  ]);
  await answer(stores, 'talk-sofia', undefined);
  await short(stores, WEI_TALK, 'wei', 'Wei', START - 34 * DAY, 29, [
    ['check-in', 'note', 'Whom to learn incident reviews from: Pedro.'],
  ]);
  if (pending < 3) await answer(stores, WEI_TALK, 5);
}

async function person(stores: Stores, id: string, name: string, relation: Relation): Promise<void> {
  taken(
    await stores.people.put({
      id,
      name,
      relation,
      aliases: [],
      createdAt: START - 300 * DAY,
      changedAt: START,
    }),
  );
}

async function pedro(stores: Stores, waits: boolean): Promise<void> {
  const topics = [
    topic('check-in', { kind: 'check-in', origin: 'standing', title: 'How are you, really', minutes: 8 }),
    topic('managers', { kind: 'managing-up', title: 'Our managers: one roadmap for Sofia', minutes: 10 }),
    topic('august', { title: 'Who covers what in August', minutes: 10 }),
    topic('intake', { title: 'One shared intake', minutes: 7 }),
    topic('feedback', { kind: 'feedback', origin: 'standing', title: 'Feedback, both ways', minutes: 10 }),
  ];
  const at = (minutes: number): Millis => START + minutes * MINUTE;
  const talk = newTalk({
    platform: 'meet',
    title: 'Ana / Pedro',
    name: 'Pedro',
    template: 'peer',
    plannedMinutes: 45,
    endsAt: at(45),
    agenda: { topics },
    at: START,
  });
  taken(await stores.talks.create(PEDRO_TALK, talk, { personId: 'pedro', meetingKey: 'meet:abc' }));
  const line = (
    id: string,
    topicId: string,
    minutes: number,
    kind: Extract<TalkAction, { type: 'line/add' }>['kind'],
    text: string,
    more: Partial<Extract<TalkAction, { type: 'line/add' }>> = {},
  ): TalkAction => ({
    type: 'line/add',
    id: `${PEDRO_TALK}-${id}`,
    topicId,
    kind,
    text,
    at: at(minutes),
    ...more,
  });
  const seen = (minutes: number): TalkAction => ({ type: 'talk/seen', at: at(minutes) });
  const actions: TalkAction[] = [
    { type: 'talk/live', at: START },
    { type: 'topic/start', id: 'check-in', at: START },
    line('1', 'check-in', 3, 'note', 'Tired after the offsite. Lea’s surgery went well.'),
    ...upTo(seen, 0, 7),
    { type: 'topic/complete', id: 'check-in', at: at(7) },
    { type: 'topic/start', id: 'managers', at: at(7) },
    line('2', 'managers', 9, 'note', 'Sofia wants one plan, not two.', { quoted: true }),
    line('3', 'managers', 12, 'note', 'If she hears it from us both in one week, it lands.'),
    line('4', 'managers', 14, 'mine', 'Joint one-page plan', { dueOn: '2026-05-29' }),
    line('5', 'managers', 15, 'feedback', 'His one-pager buries the ask', { direction: 'for' }),
    ...upTo(seen, 7, 25),
    { type: 'topic/complete', id: 'managers', at: at(25) },
    { type: 'topic/start', id: 'august', at: at(25) },
    line('6', 'august', 27, 'agreed', 'I take weeks 32 and 33, he takes 35'),
    { type: 'mark/add', id: `${PEDRO_TALK}-mark`, at: at(29) },
    ...upTo(seen, 25, 33),
    { type: 'topic/complete', id: 'august', at: at(33) },
    { type: 'topic/start', id: 'feedback', at: at(33) },
    line('7', 'feedback', 36, 'feedback', 'I answer before he has finished', { direction: 'got' }),
    ...upTo(seen, 33, 44),
    { type: 'topic/complete', id: 'feedback', at: at(44) },
    { type: 'talk/end', at: at(44) },
  ];
  for (const action of actions) taken(await stores.talks.dispatch(PEDRO_TALK, action));
  if (!waits) await answer(stores, PEDRO_TALK, 4, 'Start with his topics. Mine took the first 25 minutes.');
}

type ShortLine = readonly [
  topicId: string,
  kind: Extract<TalkAction, { type: 'line/add' }>['kind'],
  text: string,
];

async function short(
  stores: Stores,
  id: string,
  personId: string,
  name: string,
  startedAt: Millis,
  minutes: number,
  lines: readonly ShortLine[],
): Promise<void> {
  const topics = [
    topic(`${id}-check-in`, {
      kind: 'check-in',
      origin: 'standing',
      title: 'How are you, really',
      minutes: 30,
    }),
    topic(`${id}-reactions`, { kind: 'reactions', origin: 'standing', title: 'Was I right about this?' }),
    topic(`${id}-feedback`, { kind: 'feedback', origin: 'standing', title: 'Feedback, both ways' }),
  ];
  const talk = newTalk({
    platform: 'meet',
    name,
    template: 'peer',
    plannedMinutes: 30,
    endsAt: startedAt + 30 * MINUTE,
    agenda: { topics },
    at: startedAt,
  });
  taken(await stores.talks.create(id, talk, { personId }));
  const end = startedAt + minutes * MINUTE;
  const actions: TalkAction[] = [
    { type: 'talk/live', at: startedAt },
    { type: 'topic/start', id: `${id}-check-in`, at: startedAt },
    ...lines.map(([topicId, kind, text], i): TalkAction => ({
      type: 'line/add',
      id: `${id}-${i}`,
      topicId: `${id}-${topicId}`,
      kind,
      text,
      at: startedAt + (i + 1) * MINUTE,
      ...(kind === 'feedback' && { direction: 'gave' }),
    })),
    ...upTo((minute) => ({ type: 'talk/seen', at: startedAt + minute * MINUTE }), 0, minutes),
    { type: 'talk/end', at: end },
  ];
  for (const action of actions) taken(await stores.talks.dispatch(id, action));
}

async function answer(
  stores: Stores,
  id: string,
  worth: 1 | 2 | 3 | 4 | 5 | undefined,
  change?: string,
): Promise<void> {
  const at = TODAY - DAY / 2;
  if (worth !== undefined || change !== undefined) {
    taken(
      await stores.talks.dispatch(id, {
        type: 'retro/answer',
        ...(worth !== undefined && { worth }),
        ...(change !== undefined && { change }),
        at,
      }),
    );
  }
  taken(await stores.talks.dispatch(id, { type: 'retro/save', at }));
}

function upTo(action: (minute: number) => TalkAction, from: number, to: number): TalkAction[] {
  return Array.from({ length: to - from }, (_, i) => action(from + i + 1));
}

function taken(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(`not stored: ${outcome.fault.code} ${outcome.fault.cause ?? ''}`);
}
