import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * The contracts as one classic script, to be evaluated in an extension page. It defines
 * `runStoresContract(): Promise<readonly { name, ok, error? }[]>`.
 */
export async function bundleContract(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL('in-browser.ts', import.meta.url)),
        formats: ['iife'],
        name: 'storesContract',
      },
    },
  });
  for (const { output } of Array.isArray(built) ? built : 'output' in built ? [built] : []) {
    for (const chunk of output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error('the contract was not bundled');
}
