// Puts the early script into the page before all others: a file of its own that waits for none of them.
import type { Plugin } from 'vite';

const source = 'src/early.ts';

export function early(): Plugin {
  return {
    name: 'zaedno-early',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: source, name: 'early' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const script = Object.values(bundle ?? {}).find(
          (part) => part.type === 'chunk' && part.name === 'early',
        );
        if (!script) throw new Error(`The build has no ${source}.`);
        // `async`: it runs as soon as it is there; a module script would else wait for the whole page.
        const attrs = { type: 'module', async: true, crossorigin: true, src: `/${script.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}
