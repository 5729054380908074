import { createContext } from 'svelte';
import type { Clock, Ids, PagesPort, Stores } from '../../utils/core/ports.ts';
import type { NotebookState } from './notebook-state.svelte.ts';

/** Everything a page of our own reaches the world through. */
export interface PagePorts {
  readonly stores: Stores;
  readonly pages: PagesPort;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The one state of this page, set by its root, read by its parts. */
export const [useNotebook, setNotebook] = createContext<NotebookState>();

export const [usePorts, setPorts] = createContext<PagePorts>();
