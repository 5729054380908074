import { defineContentScript } from 'wxt/utils/define-content-script';
import { hookSharing } from '../../utils/platforms/sharing-hook.ts';

export default defineContentScript({
  matches: ['https://meet.google.com/*', 'https://*.zoom.us/*'],
  allFrames: true,
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    hookSharing(window);
  },
});
