import type { CallPort } from '../core/ports.ts';
import { native } from '../messaging/native.ts';
import { hangCurtain } from './hang-curtain.ts';

const nothing = (): Promise<void> => Promise.resolve();

/** `port` in a window of our own: no page holds it, so it hides and closes by itself, and hangs its own curtain. */
export async function windowPort(port: CallPort): Promise<CallPort> {
  await hangCurtain();
  return {
    ...port,
    ownWindow: { hideKey },
    wish: nothing,
    drag: nothing,
    blur: nothing,
    hide: nothing,
    async close() {
      const tab = await native.tabs.getCurrent();
      if (tab?.id !== undefined) await native.tabs.remove(tab.id);
    },
  };
}

/** The keys of the shortcut that hides, as this browser has them now; empty where there are none. */
async function hideKey(): Promise<readonly string[]> {
  const commands = await native.commands.getAll();
  const keys = commands.find(({ name }) => name === 'hide')?.shortcut;
  // A Mac says them in signs, without anything between.
  return keys ? (keys.includes('+') ? keys.split('+') : [...keys]) : [];
}
