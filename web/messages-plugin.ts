// Turns the texts of a room (kernel or desk) into one compiled module per language, so that the browser parses no ICU.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { languages, partsOfRooms, rooms, type Source, sourcesOf } from './message-rooms.ts';

const virtual = 'virtual:messages';

/** Texts that reach the browser in the server's answers, already in words, or only in files that the server writes. */
const saidByServer =
  /^(error|kept|field|effect|handling|report|answers|formula|export|roll-up|notice|public-file|texts\.(kind|problem))\./;

/** `virtual:messages` is the map room → language → loader; `virtual:messages/<room>/<language>` the texts themselves. */
export function messages(root: string): Plugin {
  return {
    name: 'zaedno-messages',
    resolveId: (id) => (id === virtual || id.startsWith(`${virtual}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${virtual}`) return map(root);
      if (!id.startsWith(`\0${virtual}/`)) return undefined;
      const [, name = '', language = ''] = id.split('/');
      const sources = sourcesOf(name, language).map((one) => ({ ...one, file: join(root, one.file) }));
      for (const { file } of sources) this.addWatchFile(file);
      return compile(sources.filter(({ file }) => existsSync(file)));
    },
  };
}

function map(root: string): string {
  const parts = Object.values(partsOfRooms).flatMap((one) => Object.keys(one));
  const entries = [...rooms(root), ...parts].map((room) => {
    const loaders = languages.map(
      (language) => `${language}: () => import('${virtual}/${room}/${language}')`,
    );
    return `${JSON.stringify(room)}: { ${loaders.join(', ')} }`;
  });
  return `export const loaders = { ${entries.join(',\n')} };`;
}

function compile(sources: readonly Source[]): string {
  const texts: Record<string, unknown> = {};
  for (const { file, says } of sources) {
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object)) {
      if (typeof text === 'string' && !saidByServer.test(key) && says(key))
        texts[key] = short(compileMessageOrThrow(text));
    }
  }
  return `export const texts = JSON.parse(${JSON.stringify(JSON.stringify(texts))});`;
}

/** A text without placeholders stays a string: most are. */
function short(tokens: unknown[]): unknown {
  return tokens.every((token) => typeof token === 'string') ? tokens.join('') : tokens;
}
