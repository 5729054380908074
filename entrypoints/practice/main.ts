import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import Practice from '../../components/practice/Practice.svelte';
import '../../components/theme.css';
import { clock, ids } from '../../utils/compose/own-stores.ts';
import { practicePort } from '../../utils/compose/practice-port.ts';
import { setCatalogue } from '../../utils/locale/locale.ts';

setCatalogue(browser.i18n);
mount(Practice, {
  target: document.body,
  props: { clock, meetingKey: `practice:${ids.next()}`, port: practicePort },
});
