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

/** What many pages have: icons, small pieces of the kernel. */
const smallParts =
  /[\\/](@tabler|@mantine[\\/]hooks|kernel[\\/](parts|i18n|workflow)|table-roles|queries|confirm-with-reason)\b/;

/** What every form has: Mantine's frame of a field, and the field for a line of text. */
const fields = /[\\/]@mantine[\\/]core[\\/].*[\\/](Input|InputBase|TextInput|CloseButton)[\\/]/;

/** What only pages of a person's own ways in have. */
const ownWays =
  /[\\/]kernel[\\/](parts[\\/](own-|begin-by-|show-)?(pass(key|word)|provider|absence)|passkey|provider-place)/;

/** What only pages of one desk have: its words, its questions, its choice of a plan. */
const ofStrategy = /[\\/]desks[\\/]strategy[\\/](.*[\\/])?(words|queries|plan-choice|plan-switch|workflow)\b/;

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
            // A group takes along what its members import, unless one of a higher priority has it.
            { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 4 },
            {
              name: 'house',
              test: (id) => !/[\\/](main\.tsx|early\.ts|index\.html)/.test(id),
              tags: ['$initial'],
              priority: 3,
            },
            { name: 'fields', test: fields, minShareCount: 2, priority: 2 },
            // One file of some KB instead of some twenty.
            {
              name: 'parts',
              test: (id) => smallParts.test(id) && !ownWays.test(id) && !ofStrategy.test(id),
              minShareCount: 2,
              priority: 1,
            },
            { name: 'ways', test: ownWays, minShareCount: 2 },
            { name: 'strategy', test: ofStrategy, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': server } },
});
