import { createContext } from 'svelte';
import type { OverlayState } from './overlay-state.svelte.ts';

/** The one state of this overlay; set by its root, read by its parts. */
export const [useOverlay, setOverlay] = createContext<OverlayState>();
