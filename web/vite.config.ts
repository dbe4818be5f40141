// How the web client is built: split by route and language, compressed beforehand, nothing inlined, so that a strict content-security policy holds.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './compress-plugin.ts';
import { messages } from './messages-plugin.ts';

const here = import.meta.dirname;
const server = process.env['ZAEDNO_DEV_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: here,
  plugins: [messages(join(here, '..')), react(), compress()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Which file needs which: the sizes of first loads are summed from it.
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  server: { host: '127.0.0.1', proxy: { '/api': server } },
});
