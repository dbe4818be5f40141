// How the web client is built: split by route and language, compressed beforehand, nothing inlined, so that a strict content-security policy holds.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileAtOnce } from './compile-at-once-plugin.ts';
import { compress } from './compress-plugin.ts';
import { early } from './early-plugin.ts';
import { firstFiles } from './first-files-plugin.ts';
import { messages } from './messages-plugin.ts';

const here = import.meta.dirname;
const server = process.env['ZAEDNO_DEV_SERVER'] ?? 'http://127.0.0.1:8080';

/** What many pages have: icons, small pieces of the kernel, the words and questions of a desk. */
const smallParts =
  /[\\/](@tabler|@mantine[\\/]hooks|kernel[\\/](parts|i18n)|table-roles|queries|words|plan-choice|confirm-with-reason)\b/;

export default defineConfig({
  root: here,
  plugins: [messages(join(here, '..')), react(), early(), compileAtOnce(), compress(), firstFiles()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Which file needs which: the sizes of first loads are summed from it.
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page begins with comes in two files of one size: each request costs a slow processor several
            // milliseconds, but two are compiled side by side.
            // The file that starts it stays apart: pages import from `house`, and would wait for a start that waits for them.
            { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
            {
              name: 'house',
              test: (id) => !/[\\/](main\.tsx|early\.ts|index\.html)/.test(id),
              tags: ['$initial'],
              priority: 1,
            },
            // One file of 5 KB instead of some twenty.
            { name: 'parts', test: smallParts, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': server } },
});
