/** Fetches every part of the panel that its first drawing does without. */
export function fetchTheRest(): void {
  void Promise.all([
    import('../../utils/core/undo.ts'),
    import('./After.svelte'),
    import('./FaultNotice.svelte'),
    import('./HeadMenu.svelte'),
    import('./Messages.svelte'),
    import('./NewTopic.svelte'),
    import('./Pill.svelte'),
    import('./TopicMenu.svelte'),
    import('./UndoBar.svelte'),
    import('./drag-topic.ts'),
    import('./keep-answer.ts'),
  ]);
}
