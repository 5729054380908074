import { defineContentScript } from 'wxt/utils/define-content-script';
import { platformOf } from '../../utils/platforms/registry.ts';
import { watchPage } from '../../utils/platforms/detector.ts';
import { probeCounts } from '../../utils/platforms/probes.ts';
import { sayRunning } from '../../utils/platforms/running.ts';
import { ifHeard, onMessage, sendMessage } from '../../utils/messaging/messenger.ts';
import { hostOverlay } from '../../utils/compose/overlay-host.ts';
import { watchSharing } from './sharing.ts';

export default defineContentScript({
  matches: ['https://meet.google.com/*', 'https://*.zoom.us/*'],
  allFrames: true,
  runAt: 'document_end',
  main(context) {
    sayRunning();
    const platform = platformOf(location.hostname);
    if (!platform) return;
    const { signal } = context;
    const host = window === window.top ? hostOverlay(platform, signal) : undefined;
    watchSharing(host, signal);
    onMessage('call/probes', () => probeCounts(platform, document));
    watchPage({
      platform,
      window,
      signal,
      onReading(reading) {
        if (context.isValid) void ifHeard(sendMessage('call/reading', reading));
      },
      onKeepOuts(keepOuts) {
        if (host) host.keepClear(keepOuts);
        else if (context.isValid) void ifHeard(sendMessage('call/keep-outs', keepOuts));
      },
    });
  },
});
