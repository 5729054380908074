import { browser } from 'wxt/browser';
import { ifHeard, sendMessage } from '../../utils/messaging/messenger.ts';
import { detectionReport } from '../../utils/platforms/detection-report.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { readDesk } from './desk.ts';
import { hear } from './guard.ts';

/** Makes the detection report of a tab when somebody wants it: only then is the page asked. */
export function answerReports(): void {
  hear('call/report', async ({ data: { tabId } }) => {
    const tab = (await readDesk()).tabs[tabId];
    const platform = PLATFORMS.find(({ id }) => id === tab?.call.platform);
    if (!tab || !platform) return undefined;
    const counts = await ifHeard(sendMessage('call/probes', undefined, { tabId, frameId: tab.frameId }));
    return detectionReport(platform, counts ?? {}, {
      version: browser.runtime.getManifest().version,
      userAgent: navigator.userAgent,
      locale: browser.i18n.getUILanguage(),
    });
  });
}
