/** The words of the interface as the pages say them, so that journeys find things by name in every language. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { type Message, say, type Values } from '#kernel/i18n/say.ts';
import { messageFiles, rooms } from '../web/message-rooms.ts';
import type { PersonaLanguage } from './personas.ts';

export type Say = (key: string, values?: Values) => string;

const root = dirname(import.meta.dirname);

/** A text that is missing answers its key, as on the page. */
export function readTexts(language: PersonaLanguage): Say {
  const texts = new Map<string, string>();
  for (const file of rooms(root).flatMap((room) => messageFiles(room, language))) {
    const path = join(root, file);
    if (!existsSync(path)) continue;
    for (const [key, text] of Object.entries(
      JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>,
    ))
      texts.set(key, text);
  }
  return (key, values = {}) => {
    const text = texts.get(key);
    return text === undefined ? key : say(compileMessageOrThrow(text) as Message, values, language);
  };
}

/**
 * Every path that the client's routes name, parameters and all: read from its source, so that none is forgotten.
 * `$` is any other address, and no page of its own.
 */
export function clientRoutes(): string[] {
  const files = globSync('web/src/{kernel/shell,desks/*}/routes.tsx', { cwd: root });
  return files
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/\bpath: '([^']+)'/g)])
    .map(([, path]) => path as string)
    .filter((path) => path !== '$')
    .toSorted();
}
