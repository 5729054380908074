import { onceHidden } from '../messaging/introduction.ts';
import { hear } from '../messaging/hear.ts';
import { sendMessage } from '../messaging/messenger.ts';

/** While a screen is shared anywhere in this profile, a page of our own is empty. */
export async function hangCurtain(): Promise<void> {
  const root = document.documentElement;
  hear('curtain/down', () => {
    root.hidden = true;
    return onceHidden();
  });
  hear('curtain/ended', () => {
    root.hidden = false;
  });
  root.hidden = (await sendMessage('curtain/state')) === 'down';
}
