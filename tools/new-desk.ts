/** `npm run new-desk -- mediation`: a desk with all its rooms, three operations and their tests, and a page in the client. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Files, fillIn, writeNew } from './templates/write-new.ts';

const root = dirname(import.meta.dirname);
const templates = join(import.meta.dirname, 'templates/desk');

/** The files of a new desk, and what is left to do by hand. Throws a sentence where the name does not fit. */
export function newDesk(name: string): { files: Files; byHand: string } {
  if (!/^[a-z]{3,20}$/.test(name) || name === 'kernel')
    throw new Error(
      `"${name}" is no name for a desk: one lower-case word of 3 to 20 letters, such as mediation.`,
    );
  const words = { desk: name, Desk: name.slice(0, 1).toUpperCase() + name.slice(1) };
  const read = (side: string, into: string) =>
    readdirSync(join(templates, side), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.txt'))
      .sort()
      .map((path): [string, string] => [
        `${into}/${path.replaceAll('\\', '/').slice(0, -'.txt'.length)}`,
        fillIn(readFileSync(join(templates, side, path), 'utf8'), words),
      ]);
  const files = Object.fromEntries([
    ...read('server', `server/desks/${name}`),
    ...read('web', `web/src/desks/${name}`),
  ]);
  return {
    files,
    byHand: `By hand:

server/desks.ts
  import { ${name}Desk } from '#desks/${name}/desk.ts';
  { manifest: ${name}Desk, folder: folder('${name}') },        (in desks)
  | \`${name}.\${'keeper'}\`                                   (in AllRoles; a new role needs an ADR)

web/src/desks.ts
  import { ${name} } from './desks/${name}/desk.ts';
  ${name},                                                (in desks)

web/src/desk-routes.ts
  import { ${name}Routes } from './desks/${name}/routes.tsx';
  ${name}Routes,                                          (in deskRoutes)

server/desks/office/model/lists.ts
  '${name}.keeper',                                       (in roles)

server/kernel/messages/{en,bg,mk,sq}.json, in each language
  "role.${name}.keeper": "Keeper",

web/src/kernel/messages/{en,bg,mk,sq}.json, in each language
  "web.nav.${name}": "${words.Desk}",

docs/glossary.md
  its words, in four languages, with what not to say

Then
  node_modules/.bin/npm run write-types
  node_modules/.bin/npm run write-docs
  npm run types && npm run check
  npm test -- desks/${name}/ tools/test/`,
  };
}

if (import.meta.main) {
  try {
    const [name] = parseArgs({ allowPositionals: true }).positionals;
    if (!name) throw new Error('npm run new-desk -- NAME, for example: npm run new-desk -- mediation');
    const { files, byHand } = newDesk(name);
    for (const path of writeNew(root, files)) console.log(`wrote ${path}`);
    console.log(`\n${byHand}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
