import { browser } from 'wxt/browser';
import { ifHeard, sendMessage } from '../../utils/messaging/messenger.ts';
import { announce, refresh } from './calls.ts';
import { changeDesk, curtainOf, lifted, readDesk, withTab, withoutSharing } from './desk.ts';
import { hear } from './guard.ts';
import { keepIcon } from './toolbar.ts';

/** Lets the curtain fall over everything of Aside in this profile, and answers once it is down. */
export function answerCurtain(): void {
  hear('curtain/down', async ({ tabId }) => {
    const desk = await changeDesk((before) => ({
      ...lifted(before),
      sharing: [...new Set([...before.sharing, tabId])],
    }));
    const tabs = Object.entries(desk.tabs).filter(([, tab]) => tab.shown);
    await Promise.all([
      ...tabs.map(([id]) =>
        ifHeard(sendMessage('curtain/down', undefined, { tabId: Number(id), frameId: 0 })),
      ),
      // Every own page that is open empties itself; the first that has done so answers.
      ifHeard(sendMessage('curtain/down')),
      keepIcon(),
    ]);
    await Promise.all(tabs.map(([id]) => announce(Number(id))));
  });
  hear('curtain/ended', async ({ data, tabId }) => {
    await changeDesk((desk) => {
      const after = withoutSharing(desk, tabId);
      return data.refused ? lifted(after) : after;
    });
    await rise();
  });
  hear('curtain/lift', async () => {
    await changeDesk(lifted);
    await rise();
  });
  hear('curtain/state', async () => curtainOf(await readDesk()));
  browser.tabs.onRemoved.addListener(() => void rise());
}

/** Brings back what the curtain covered, as far as it may be seen. */
async function rise(): Promise<void> {
  const desk = await readDesk();
  if (curtainOf(desk) === 'down') return;
  await keepIcon();
  await ifHeard(sendMessage('curtain/ended', { refused: false }));
  for (const id of Object.keys(desk.tabs).map(Number)) {
    await changeDesk((now) => withTab(now, id, (tab) => ({ ...tab, shown: false })));
    await refresh(id);
  }
}
