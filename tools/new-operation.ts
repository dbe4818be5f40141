/** `npm run new-operation -- strategy find-partners`: an operation and its test that pass from the first minute. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Purpose, purposeNames } from '#kernel/identity/purposes.ts';
import type { Desk } from '#kernel/operation/desk.ts';
import { desks } from '#server/desks.ts';
import { fillIn, type Files, writeNew } from './templates/write-new.ts';

const root = dirname(import.meta.dirname);

/** The files of a new operation, and what is left to do by hand. Throws a sentence where the name does not fit. */
export function newOperation(desk: Desk, name: string): { files: Files; byHand: string } {
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(name))
    throw new Error(`"${name}" is not verb-noun in kebab-case, such as find-partners or tie-measure.`);
  if (desk.operations.some((one) => one.name === `${desk.name}.${name}`))
    throw new Error(`The desk ${desk.name} has an operation ${name} already.`);
  const isQuery = /^(find|read|count)-/.test(name);
  const role = desk.roles[0];
  if (!role) throw new Error(`The desk ${desk.name} names no role in its desk.ts; who would do this?`);
  const purpose =
    desk.operations.find((one) => one.who.includes(role))?.purpose[0] ?? ('strategy-work' as Purpose);
  const words = {
    desk: desk.name,
    file: name,
    name: name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    words: name.replaceAll('-', ' '),
    Does: sentenceOf(name),
    role,
    purpose,
    other: purposeNames.find((one) => one !== purpose) ?? purpose,
    answer: isQuery ? `{ asOf: '2026-05-04' }` : '{ at: now.toISOString() }',
  };
  const folder = `server/desks/${desk.name}`;
  const template = (file: string) =>
    fillIn(readFileSync(join(import.meta.dirname, 'templates/operation', file), 'utf8'), words);
  return {
    files: {
      [`${folder}/operations/${name}.ts`]: template(isQuery ? 'query.ts.txt' : 'command.ts.txt'),
      [`${folder}/test/${name}.test.ts`]: template('test.ts.txt'),
    },
    byHand: `By hand:

${folder}/desk.ts
  import { ${words.name} } from './operations/${name}.ts';
  ${words.name},                          (in operations)

${folder}/messages/{en,bg,mk,sq}.json, in the words of each language
  "operation.${desk.name}.${name}": "${words.Does}",

${folder}/test/access.table.ts, or where the desk keeps its table of access
  a row for ${desk.name}.${name}, each cell written by hand

Then write in the operation who may do it, what goes in and out and what it does, and in its test every refusal.
  node_modules/.bin/npm run write-docs
  npm run format && npm run types && npm run check
  npm test -- ${desk.name}/test/${name} tools/test/`,
  };
}

/** "Finds partners" for find-partners. */
function sentenceOf(name: string): string {
  const [verb = '', ...rest] = name.split('-');
  const third = /(s|sh|ch|x|z|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  return [third.slice(0, 1).toUpperCase() + third.slice(1), ...rest].join(' ');
}

function main(): void {
  const [deskName = '', name = ''] = parseArgs({ allowPositionals: true }).positionals;
  const usage =
    'npm run new-operation -- DESK VERB-NOUN, for example: npm run new-operation -- strategy find-partners';
  const desk = desks.map(({ manifest }): Desk => manifest).find((one) => one.name === deskName);
  if (!desk || !name) {
    const known = desks.map(({ manifest }) => manifest.name).join(', ');
    throw new Error(
      `${deskName && !desk ? `server/desks.ts names no desk "${deskName}", only ${known}.\n` : ''}${usage}`,
    );
  }
  const { files, byHand } = newOperation(desk, name);
  for (const path of writeNew(root, files)) console.log(`wrote ${path}`);
  console.log(`\n${byHand}`);
}

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
