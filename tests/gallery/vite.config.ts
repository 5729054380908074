import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Every state of the overlay, drawn with fakes: `vite --config tests/gallery/vite.config.ts`. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [svelte({ compilerOptions: { runes: true } })],
  server: { fs: { allow: [here('../..')] } },
  build: {
    outDir: here('../../.output/gallery'),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        index: here('index.html'),
        frame: here('frame.html'),
        retro: here('retro.html'),
        pages: here('pages.html'),
      },
    },
  },
});
