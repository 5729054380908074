import { browser } from 'wxt/browser';
import { nextDeadline } from '../../utils/core/call.ts';
import { readDesk } from './desk.ts';

export const DEADLINE_ALARM = 'deadline';
/** The soonest that the browser's alarms can ring; below it a timer does, as long as the worker lives. */
const SOONEST_ALARM_MS = 30_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Arms the earliest time at which a Call must change without a reading; `ring` is called then. */
export async function armDeadline(ring: () => void): Promise<void> {
  const { tabs } = await readDesk();
  clearTimeout(timer);
  const due = Object.values(tabs)
    .map(({ call }) => nextDeadline(call))
    .filter((at) => at !== undefined);
  if (due.length === 0) return;
  const wait = Math.max(0, Math.min(...due) - Date.now());
  if (wait < SOONEST_ALARM_MS) timer = setTimeout(ring, wait);
  await browser.alarms.create(DEADLINE_ALARM, { when: Date.now() + Math.max(wait, SOONEST_ALARM_MS) });
}
