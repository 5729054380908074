import type { Settings } from '../../utils/core/ports.ts';

/**
 * Puts the page into the theme that was chosen. "As the call" is dark: calls are. Returns the way to
 * stop following the system.
 */
export function wear(theme: Settings['theme']): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const put = (): void => {
    const dark = theme === 'dark' || theme === 'as-call' || (theme === 'system' && system.matches);
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  };
  put();
  system.addEventListener('change', put);
  return () => system.removeEventListener('change', put);
}
