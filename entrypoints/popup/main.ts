import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import Popup from '../../components/popup/Popup.svelte';
import '../../components/theme.css';
import { openOwnPage } from '../../utils/compose/own-page.ts';
import { setCatalogue } from '../../utils/locale/locale.ts';

setCatalogue(browser.i18n);
void start();

async function start(): Promise<void> {
  const ports = await openOwnPage();
  mount(Popup, { target: document.body, props: { ports } });
}
