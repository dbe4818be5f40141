/** The house's texts: one ICU JSON per desk and language, compiled at start and said in the reader's language. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type Language, languages } from '../operation/define.ts';
import { type Message, say, type Values } from './say.ts';

export type Translate = (language: Language, key: string, values?: Values) => string;

export type Texts = {
  /** The text in a language; English where it is missing there, the key itself where it is missing everywhere. */
  readonly translate: Translate;
  readonly has: (key: string) => boolean;
};

const kernelFolder = fileURLToPath(new URL('..', import.meta.url));

/** Reads the texts of the kernel and of these desk folders. */
export function readTexts(deskFolders: readonly string[]): Texts {
  const tables = new Map<Language, Map<string, Message>>();
  for (const language of languages) {
    const table = new Map<string, Message>();
    for (const folder of [kernelFolder, ...deskFolders]) {
      const path = join(folder, 'messages', `${language}.json`);
      if (!existsSync(path)) continue;
      const entries = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
      for (const [key, text] of Object.entries(entries)) table.set(key, compileMessage(text) as Message);
    }
    tables.set(language, table);
  }
  const find = (language: Language, key: string) =>
    tables.get(language)?.get(key) ?? tables.get('en')?.get(key);
  return {
    translate(language, key, values = {}) {
      const message = find(language, key);
      return message === undefined ? key : say(message, values, language);
    },
    has: (key) => find('en', key) !== undefined,
  };
}
