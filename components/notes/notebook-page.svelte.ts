import { onMount } from 'svelte';
import { wear } from '../ui/theme.ts';
import { setNotebook, setPorts, type PagePorts } from './context.ts';
import { NotebookState } from './notebook-state.svelte.ts';
import { HOME, readPlace, type Place } from './place.ts';

/** What popup and notebook share: the state, where one is, the words looked for, the theme. */
export class NotebookPageState {
  place = $state.raw<Place>(readPlace(location.hash));
  /** What is looked for. It stays while a hit is read, so that Back comes to the other hits. */
  query = $state('');
  readonly notebook: NotebookState;

  /** To be made while the page's root component is: it sets the contexts of all parts. */
  constructor(ports: PagePorts) {
    this.notebook = setNotebook(new NotebookState(ports.stores, ports.clock));
    setPorts(ports);
    const theme = ports.stores.settings
      .get()
      .then((read) => (read.ok && read.value.theme !== 'as-call' ? read.value.theme : 'system'));
    onMount(() => {
      void this.notebook.load();
      let stop = wear('system');
      void theme.then((chosen) => {
        stop();
        stop = wear(chosen);
      });
      return () => {
        stop();
        this.notebook.close();
      };
    });
  }

  get searching(): boolean {
    return this.place.page === 'home' && this.query.trim() !== '';
  }

  /** Looks for `text`; from a record, that leads away from it. */
  search(text: string): void {
    this.query = text;
    if (text !== '' && this.place.page !== 'home') location.hash = HOME;
  }

  /** The URL named another place: Back, a link, a hand. */
  arrive(): void {
    this.place = readPlace(location.hash);
    this.notebook.refused = undefined;
  }

  /** Escape steps back one level, where there is one; true when it did. */
  stepBack(): boolean {
    if (this.place.page !== 'home') location.hash = HOME;
    else if (this.query !== '') this.query = '';
    else return false;
    return true;
  }
}
