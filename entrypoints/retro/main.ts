import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import RetroPage from '../../components/retro/RetroPage.svelte';
import '../../components/theme.css';
import { openOwnPage } from '../../utils/compose/own-page.ts';
import { setCatalogue } from '../../utils/locale/locale.ts';

setCatalogue(browser.i18n);
void start();

async function start(): Promise<void> {
  const { stores, clock, pages } = await openOwnPage();
  // The window is opened for one talk; the URL holds its id, and nothing else.
  const talkId = location.hash.slice(1);
  mount(RetroPage, {
    target: document.body,
    props: {
      stores,
      clock,
      device: stores.device,
      talkId,
      onclose: () => pages.close(),
      onnotebook: () => void pages.openNotebook(`talk/${talkId}`),
    },
  });
}
