import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

const SITES = ['https://meet.google.com/*', 'https://*.zoom.us/*'];

/** The browser itself keeps these promises: no request leaves a page of ours, only the two sites may frame one. */
const CSP = [
  "default-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "img-src 'self' data:",
  "frame-ancestors https://meet.google.com https://*.zoom.us 'self'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-svelte', '@wxt-dev/webextension-polyfill'],
  imports: false,
  svelte: { vite: { compilerOptions: { runes: true } } },
  manifestVersion: 3,
  outDir: '.output',
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    incognito: 'not_allowed',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'contextMenus'],
    host_permissions: SITES,
    content_security_policy: { extension_pages: CSP },
    // A dynamic URL is refused on cross-origin isolated pages such as Zoom's; `matches` takes no finer path.
    web_accessible_resources: [{ resources: ['overlay.html'], matches: SITES }],
    commands: {
      open: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_open__' },
      mark: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_command_mark__' },
      hide: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_command_hide__' },
      next: { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{5d0c1b7e-6a0f-4f0e-9b58-3f2d8f2a6c11}',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '148',
          key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAi4lBr7o8Z9BWuOvQRU5kRc223XYAO/vGUDMO9sDZYHL6V5EKOKpJ+mq2dyQ0rIPNQOd/QjwkxjBq42nba+1ssqomnT1J+8asQ1jNmLdVfM5Bcn1uPIj5xI0rvjZ7TOYXocuPtfsUndRKT6aQYejdryoWbqA8+JnY8P7nSdeqLo24+pCqzLt43QKXLDwCoEIV3BlwLXkr5YZC9OK6lNpUDvehauUaHFeCQsKOJZ8aWaDC5tbyC0gJjwPyjv55jSgmVnTZL+W279mV8SF0lf6MBDq8Cy/UaCOX4P1p++y1BXNBY0vxjAr3EJ1TVX/EMJP+rhiqtAftbvOin3+Z6cKvjwIDAQAB',
        }),
  }),
  hooks: {
    // Built apart, the overlay gets what it uses itself of the modules that all pages share.
    'entrypoints:grouped': (_, groups) => {
      for (const pages of groups.filter(Array.isArray)) {
        const at = pages.findIndex(({ name }) => name === 'overlay');
        if (at >= 0 && pages.length > 1) groups.push(pages.splice(at, 1));
      }
    },
    // And in few files, which pack better than many: the page itself, its two first scenes, and the rest.
    'vite:build:extendConfig': ([page], { build }) => {
      if (page?.name !== 'overlay' || !build) return;
      build.modulePreload = false;
      const groups = [
        { name: 'overlay', tags: ['$initial'] },
        { name: 'panel', test: /Talking\.svelte$/ },
        { name: 'brief', test: /overlay.(Brief\.svelte|compose-talk\.ts)$/ },
        { name: 'rest', test: /components.overlay/ },
      ];
      Object.assign(build.rollupOptions?.output ?? {}, { codeSplitting: { groups } });
    },
  },
  vite: () => ({
    resolve: {
      alias: {
        // WXT's own context obeys an event that the page can forge, and drags the polyfill in.
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('utils/platforms/content-context.ts', import.meta.url),
        ),
      },
    },
    build: { target: ['chrome148', 'firefox153'], modulePreload: { polyfill: false } },
  }),
});
