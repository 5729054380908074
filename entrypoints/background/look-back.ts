import { browser } from 'wxt/browser';
import { ownUrl } from '../../utils/compose/own-url.ts';
import type { Call } from '../../utils/core/call.ts';
import { curtainOf, readDesk } from './desk.ts';
import { foldSecondCopy, ownStores } from './stores.ts';
import { keepIcon } from './toolbar.ts';

const RETRO_ALARM = 'retro';
/** No window opens while another call begins within this time. */
const QUIET_MS = 30_000;
const WINDOW = { width: 400, height: 560 } as const;

/**
 * The call is over and its overlay is gone: closes the talk where it was last seen, and asks for a retro,
 * unless the overlay has asked for it in place and was `closed` by hand.
 */
export async function lookBack(call: Pick<Call, 'platform' | 'meetingKey'>, closed: boolean): Promise<void> {
  if (call.platform === 'practice') return;
  const { talks } = await ownStores();
  const newest = await talks.newestOf(call.meetingKey);
  if (!newest.ok || !newest.value) return;
  const { id, talk } = newest.value;
  const asked = closed && talk.endedAt !== undefined;
  if (talk.endedAt === undefined) await talks.dispatch(id, { type: 'talk/end', at: talk.lastSeenAt });
  await keepIcon();
  if (!asked) await browser.alarms.create(RETRO_ALARM, { when: Date.now() + QUIET_MS });
  await foldSecondCopy();
}

/** Hears the two moments at which something waits: the browser's start, and the quiet after a call. */
export function keepLookingBack(): void {
  browser.runtime.onStartup.addListener(() => void closeLeftOpen());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === RETRO_ALARM) void openRetroWindow();
  });
}

/** On start-up: talks that run although no call does are closed where they were last seen. */
async function closeLeftOpen(): Promise<void> {
  const { talks } = await ownStores();
  const [left, desk] = await Promise.all([talks.unfinished(), readDesk()]);
  if (!left.ok || desk.elsewhere || Object.keys(desk.tabs).length > 0) return;
  for (const { id, talk } of left.value) {
    if (talk.endedAt === undefined) await talks.dispatch(id, { type: 'talk/end', at: talk.lastSeenAt });
  }
  await keepIcon();
  await foldSecondCopy();
}

/** Opens the retro once in a small window, unfocused: unless a call runs, a screen is shared, or it is unwanted. */
async function openRetroWindow(): Promise<void> {
  const desk = await readDesk();
  const busy = Object.values(desk.tabs).some(({ call }) => call.phase !== 'ended' && call.phase !== 'idle');
  if (busy || desk.elsewhere || curtainOf(desk) === 'down') return;
  const { talks, settings } = await ownStores();
  const [choice, waiting] = await Promise.all([settings.get(), talks.unfinished()]);
  if (!waiting.ok || !choice.ok || choice.value.retroWindow === 'mark') return;
  const newest = waiting.value.find(({ talk }) => talk.endedAt !== undefined);
  if (!newest) return;
  await browser.windows.create({
    url: ownUrl(`/retro.html#${newest.id}`),
    type: 'popup',
    // Firefox opens no window behind the one in front.
    ...(!import.meta.env.FIREFOX && { focused: false }),
    ...WINDOW,
  });
}
