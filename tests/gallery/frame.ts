import { mount } from 'svelte';
import Overlay from '../../components/overlay/Overlay.svelte';
import '../../components/theme.css';
import { setCatalogue } from '../../utils/locale/locale.ts';
import { englishCatalogue } from '../support/catalogue.ts';
import { galleryPorts } from './ports.ts';
import { STATES } from './states.ts';

const asked = new URLSearchParams(location.search);
setCatalogue(asked.has('long') ? longWords(englishCatalogue) : englishCatalogue);
const state = STATES.find(({ name }) => name === asked.get('state'));
if (!state) throw new Error(`no such state: ${asked.get('state')}`);
const theme = asked.get('theme') === 'light' ? 'light' : 'dark';
mount(Overlay, { target: document.body, props: { ports: galleryPorts(state, theme) } });

/** The same words with the length that they have in German, about a third more. */
function longWords(catalogue: typeof englishCatalogue): typeof englishCatalogue {
  return {
    ...catalogue,
    getMessage: (key, substitutions) =>
      catalogue
        .getMessage(key, substitutions)
        .replace(/\p{L}{3,}/gu, (word) => word + word.slice(-Math.ceil(word.length / 3))),
  };
}
