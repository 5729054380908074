import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import Notebook from '../../components/notes/Notebook.svelte';
import '../../components/theme.css';
import { openOwnPage } from '../../utils/compose/own-page.ts';
import { setCatalogue } from '../../utils/locale/locale.ts';

setCatalogue(browser.i18n);
void start();

async function start(): Promise<void> {
  const ports = await openOwnPage();
  mount(Notebook, { target: document.body, props: { ports } });
}
