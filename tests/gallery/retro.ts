import { mount } from 'svelte';
import RetroPage from '../../components/retro/RetroPage.svelte';
import '../../components/theme.css';
import { setCatalogue } from '../../utils/locale/locale.ts';
import { englishCatalogue } from '../support/catalogue.ts';
import { galleryPorts } from './ports.ts';
import { STATES, TALK_ID } from './states.ts';

setCatalogue(englishCatalogue);
const theme = new URLSearchParams(location.search).get('theme') === 'light' ? 'light' : 'dark';
const state = STATES.find(({ name }) => name === 'retro');
if (!state) throw new Error('no such state: retro');
const { stores, clock, device } = galleryPorts(state, theme);
const nothing = (): void => undefined;
mount(RetroPage, {
  target: document.body,
  props: { stores, clock, device, talkId: TALK_ID, onclose: nothing, onnotebook: nothing },
});
