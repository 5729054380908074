import { ifHeard, sendMessage, type Data } from '../../utils/messaging/messenger.ts';
import type { Protocol } from '../../utils/messaging/protocol.ts';
import type { Desk } from './desk.ts';

/**
 * Tells the overlay of a tab. In Firefox a frame of ours in a page of another site hears what is sent to
 * its tab, and nothing that is sent to the extension's pages.
 */
export async function toOverlay<Verb extends keyof Protocol>(
  desk: Desk,
  tabId: number,
  verb: Verb,
  data: Data<Verb>,
): Promise<void> {
  const frameId = desk.tabs[tabId]?.overlay?.frameId;
  if (frameId !== undefined) await ifHeard(sendMessage(verb, data, { tabId, frameId }));
}
