import type { OverlayState } from './overlay-state.svelte.ts';

/** The lines of the talk that are shown and may not be stored, as plain text. */
export function unsavedText({ talk, draft }: Pick<OverlayState, 'talk' | 'draft'>): string {
  const lines = talk?.lines.filter(({ removedAt }) => removedAt === undefined) ?? [];
  return [...lines.map(({ text }) => text), draft.text].filter((text) => text !== '').join('\n');
}
