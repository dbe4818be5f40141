// Two names given by whoever asks, compared here: no server, no sign-in, no list.

import { parseArgs } from 'node:util';
import {
  compareNames,
  nameLines,
  nameMessages,
  nearnessOf,
  type TellLanguage,
  tellLines,
  tellNearness,
} from '#libs/names/index.ts';
import { done, json, type Outcome, usage } from './format.ts';

export const namesHelp = `zaedno names: two names, and whether they may be one

  zaedno names compare "NAME" "NAME" [--language en|bg|mk|sq] [--json]
      Why two names may be one in two spellings, in words. Nothing is kept, and nobody is asked.
      JSON: {"nearness":"strong"|"possible"|"weak"|null,"score","pairs":[{"a","b","verdict","readings","edits","weight"}],
      "left":[{"text","side","role","weight"}],"start","whole","logOdds"}; score is of the two spellings, 0 to 1: of
      pairs that get .8, eight in ten were one name in the data it was fitted on. It says nothing about a person, and
      must not be stored with one.

There is no command that takes a list of people.
Exit codes: 0 done, 2 wrong use.
`;

const languages: readonly string[] = ['en', 'bg', 'mk', 'sq'] satisfies TellLanguage[];

export async function runNames(args: string[]): Promise<Outcome> {
  const given = read(args);
  if (typeof given === 'string') return usage(`${given}\n\n${namesHelp}`);
  const { names, language, asJson } = given;
  const comparison = compareNames(...names);
  const nearness = nearnessOf(comparison);
  if (asJson) return json({ nearness: nearness ?? null, ...comparison });
  const messages = await nameMessages(language);
  const lines = tellLines(nameLines(comparison), messages).map((line) => `- ${line}`);
  return done([tellNearness(nearness, messages), ...lines, '', messages['names.advice']].join('\n'));
}

type Given = { names: [string, string]; language: TellLanguage; asJson: boolean };

/** What was asked for, or the sentence that says what is wrong with it. */
function read([command, ...args]: string[]): Given | string {
  if (command !== 'compare')
    return command === undefined ? 'Say what to do.' : `There is no command "names ${command}".`;
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' }, language: { type: 'string', default: spoken() } },
      allowPositionals: true,
    });
    const [one, other, ...more] = positionals;
    if (one === undefined || other === undefined || more.length > 0)
      return `names compare takes two names, each in quotation marks, and got ${positionals.length}.`;
    if (!languages.includes(values.language)) return `--language takes ${languages.join(', ')}.`;
    return { names: [one, other], language: values.language as TellLanguage, asJson: values.json === true };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The language of the terminal, where it is one of ours. */
function spoken(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const language = (LC_ALL || LC_MESSAGES || LANG || 'en').slice(0, 2);
  return languages.includes(language) ? language : 'en';
}
