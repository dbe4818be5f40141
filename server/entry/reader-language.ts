/** In which language an answer is told before there is a session. */
import type { FastifyRequest } from 'fastify';
import { type Language, languages } from '#kernel/operation/define.ts';
import { header } from './header.ts';

/** The reader's language before there is a session: the page's own choice, else the browser's, else English. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = [header(request, 'x-zaedno-language') ?? '', header(request, 'accept-language') ?? ''].join(
    ',',
  );
  const found = wanted.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return (
    languages.find((language) => found[0] === language) ??
    (found.find(isLanguage) as Language | undefined) ??
    'en'
  );
}

function isLanguage(text: string): boolean {
  return (languages as readonly string[]).includes(text);
}
