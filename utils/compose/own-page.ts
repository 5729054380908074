import { browser } from 'wxt/browser';
import type { PagesPort } from '../core/ports.ts';
import { setCatalogue } from '../locale/locale.ts';
import { hear } from '../messaging/hear.ts';
import { sendMessage } from '../messaging/messenger.ts';
import { hangCurtain } from './hang-curtain.ts';
import { clock, ids, openOwnStores } from './own-stores.ts';
import { ownUrl } from './own-url.ts';
import { SITES } from './sites.ts';

/** Opens what a page of our own (popup, notebook, retro window) works with. */
export async function openOwnPage() {
  setCatalogue(browser.i18n);
  await hangCurtain();
  const stores = await openOwnStores('aside');
  return { stores, pages: pagesPort(), clock, ids, device: stores.device };
}

function pagesPort(): PagesPort {
  const access = { origins: [...SITES] };
  const open = async (page: string): Promise<void> => {
    await browser.tabs.create({ url: ownUrl(page) });
  };
  let tabId: number | undefined;
  const front = async (): Promise<number> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return (tabId = tab?.id ?? -1);
  };
  const currentCall: PagesPort['currentCall'] = async () => {
    const current = await sendMessage('call/current', { tabId: await front() });
    return current.known ? current.view : undefined;
  };
  return {
    currentCall,
    hearCall(heard) {
      return hear('call/changed', (data) => {
        if (data.tabId === tabId) heard(data.view);
      });
    },
    async startByHand() {
      await sendMessage('call/start', { tabId: await front() });
    },
    tryTitle: (title) => sendMessage('title/try', { title }),
    async endByHand() {
      await sendMessage('call/end', { tabId: await front() });
    },
    report: async () => sendMessage('call/report', { tabId: await front() }),
    openElsewhere: (personId) => sendMessage('elsewhere/open', { personId }),
    elsewhere: () => sendMessage('elsewhere/state'),
    endElsewhere: () => sendMessage('elsewhere/end'),
    hasSiteAccess: () => browser.permissions.contains(access),
    requestSiteAccess: () => browser.permissions.request(access),
    openNotebook: (path) => open(path ? `/notebook.html#${path}` : '/notebook.html'),
    openPractice: () => open('/practice.html'),
    close: () => window.close(),
  };
}
