/** A desk's sentences in one language, for what the server itself writes: reports and formulas. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type Message, say, type Values } from '../i18n/say.ts';
import type { Language } from '../operation/define.ts';

export type Sentences = (key: string, values?: Values) => string;

/** The sentences of a desk. A key that is missing is an error of ours and is shown as the key. */
export function deskSentences(desk: string, language: Language): Sentences {
  return sentencesOf(`../../desks/${desk}`, language);
}

/** The kernel's own. */
export function kernelSentence(language: Language, key: string): string {
  return sentencesOf('..', language)(key);
}

/** Reads one file; compiles only what is said. */
function sentencesOf(folder: string, language: Language): Sentences {
  const path = fileURLToPath(new URL(`${folder}/messages/${language}.json`, import.meta.url));
  const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  return (key, values = {}) => {
    const text = texts[key];
    return text === undefined ? key : say(compileMessage(text) as Message, values, language);
  };
}

export function deskSentence(desk: string, language: Language, key: string): string {
  return deskSentences(desk, language)(key);
}
