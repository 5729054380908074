import { build } from 'vite';
import { ROOT } from '../support/places.ts';

/**
 * One script of a module and all that it imports, to be run in a page. `define` names globals that the script
 * takes from somewhere else.
 */
export async function bundle(entry: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    define: { ...define },
    build: {
      write: false,
      target: 'chrome148',
      minify: false,
      lib: { entry, formats: ['iife'], name: 'asideBundle', fileName: 'bundle' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk');
  if (!chunk || chunk.type !== 'chunk') throw new Error('vite bundled no script.');
  return chunk.code;
}
