import { browser } from 'wxt/browser';
import { ownUrl } from '../../utils/compose/own-url.ts';
import { hear } from './guard.ts';

const PANEL = { width: 360, height: 640 } as const;

/** Opens pages for those who cannot: the overlay's frame has no `tabs` and no `windows` in Firefox. */
export function openPages(): void {
  hear('page/open', async ({ data, tabId }) => {
    if (data.page === 'panel') {
      const url = ownUrl(`/overlay.html#${tabId}`);
      await browser.windows.create({ url, type: 'popup', ...PANEL });
      return;
    }
    const fragment = data.recordId ? `#${data.recordId}` : '';
    const url = ownUrl(`/${data.page}.html${fragment}`);
    await browser.tabs.create({ url });
  });
}
