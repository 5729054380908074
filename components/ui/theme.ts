import type { Settings } from '../../utils/core/ports.ts';

/**
 * Puts the page into the theme that was chosen. "As the call" is dark: calls are. Returns the way to
 * stop following the system; `worn` is told which scheme the page has now.
 */
export function wear(theme: Settings['theme'], worn?: (scheme: 'light' | 'dark') => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const put = (): void => {
    const dark = theme === 'dark' || theme === 'as-call' || (theme === 'system' && system.matches);
    const scheme = dark ? 'dark' : 'light';
    document.documentElement.dataset['theme'] = scheme;
    worn?.(scheme);
  };
  put();
  system.addEventListener('change', put);
  return () => system.removeEventListener('change', put);
}
