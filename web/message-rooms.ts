// Where the texts of the interface lie: the server's and the client's, of the kernel and of each desk.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const languages = ['en', 'bg', 'mk', 'sq'] as const;

/** Sentences of a library that a desk shows as they are. */
const alsoFrom: Readonly<Record<string, readonly string[]>> = { strategy: ['libs/texts/messages'] };

/** Texts of a room that only some of its pages say: they load them as a room of their own, by this name. */
export const partsOfRooms: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  kernel: {
    'kernel-acts': /^operation\./,
    // The rail says the title of Today, and the badge of who works as what for whom it is.
    'kernel-today': /^web\.(today\.(?!title$)|since\.|opening\.)/,
    // The rail leads there.
    'kernel-access':
      /^web\.(access\.(?!title$)|passkey\.|provider\.|absence\.(?!(you-)?for|last-day$|recorded$))/,
    // What stands above every page of the demo stays with the kernel.
    'kernel-outside':
      /^(role\.|web\.(welcome|sign-in|choose-post|passkey|provider|demo)\.(?!banner|other-persona$)|web\.idle\.over)/,
    'kernel-step-up': /^web\.(step-up\.|provider\.|sign-in\.code)/,
    'kernel-names': /^web\.compare-names\./,
  },
  reporting: { 'reporting-table': /^(table\.|web\.reporting\.table\.)/ },
  strategy: {
    'strategy-acts': /^operation\./,
    'strategy-import': /^(import\.|web\.import\.(?!action$))/,
    'strategy-money': /^web\.funds\./,
    'strategy-picture': /^web\.picture\./,
    'strategy-texts': /^(web\.(text|relations?)\.|texts\.(doubt|unassigned)\.)/,
    // What stands beside a term in a title stays with the desk.
    'strategy-terms': /^web\.(glossary\.|term\.(?!open$))/,
    // What a measure's page says of forms of threat stays with the desk.
    'strategy-forms': /^web\.forms\.(?!of-measure|out-of-use$|tag$|choose$|untag)/,
    'strategy-own': /^web\.own\./,
    'strategy-balance': /^web\.balance\./,
    'strategy-gaps': /^web\.gaps\./,
    // What a measure's page says of causes stays with the desk.
    'strategy-causes': /^web\.cause\.(?!of-measure|untag$|name-one$|choose$|tag$)/,
    'strategy-guidance': /^web\.(open-)?guidance\./,
    // What only taking a plan in says.
    'strategy-foreign': /^web\.compare\.(import-lead|file|key|result|here|older|lost|names|field)/,
    'strategy-compare': /^web\.compare\.(?!import-lead|file|key|result|here|older|lost|names|field)/,
    'strategy-assessing': /^web\.rights\.([a-z-]+-help|write-title|language|personal-data-yes)$/,
    // A measure's page says what was found and on what law it rests; two pages of their own say more of each.
    'strategy-law':
      /^(web\.law\.|web\.finding\.(?!under-review$)|finding\.|act\.|data-basis\.|legal-gap\.|web\.rights\.dpia-help$)/,
    'strategy-findings': /^(web\.findings\.|web\.finding\.(?!under-review$)|finding\.)/,
    'strategy-laws': /^(web\.laws\.|web\.law\.(eli|other-link)$|act\.)/,
    'strategy-entering': /^web\.entering\./,
    'strategy-parts': /^web\.roll-up\./,
    'strategy-templates': /^web\.template\./,
    'strategy-questions': /^web\.question\./,
    'strategy-reports': /^web\.report\./,
    'strategy-audit': /^(web\.audit\.(?!title$|about$|open$)|rights-figures\.)/,
  },
  external: {
    // The board asks about names too.
    'external-joint': /^web\.joint\.(?!names-nobody$)/,
    'external-board': /^web\.board\./,
  },
};

/** Texts of the kernel that, of all pages in the house, only a desk's say: they come with the desk's own. */
export const saidOnlyBy: Readonly<Record<string, RegExp>> = {
  office:
    /^((role|retention|circle|outcome)\.|web\.(opening\.|absence\.(?!(you-)?for|last-day$|recorded$))|web\.sign-in\.login$)/,
};

/** The rooms that have texts in the browser: the kernel, and each desk that the client has pages for. */
export function rooms(root: string): string[] {
  return ['kernel', ...readdirSync(join(root, 'web/src/desks')).sort()];
}

/** The files of a room in one language, from the root of the tree; a later one may not repeat a key of an earlier one. */
export function messageFiles(room: string, language: string): string[] {
  const places =
    room === 'kernel'
      ? ['server/kernel/messages', 'web/src/kernel/messages']
      : [`server/desks/${room}/messages`, `web/src/desks/${room}/messages`, ...(alsoFrom[room] ?? [])];
  return places.map((place) => `${place}/${language}.json`);
}

export type Source = { readonly file: string; readonly says: (key: string) => boolean };

/** Where the texts of a room, or of a part of one, are taken from: files from the root of the tree, and which of their texts. */
export function sourcesOf(name: string, language: string): Source[] {
  const room = Object.keys(partsOfRooms).find((one) => partsOfRooms[one]?.[name]) ?? name;
  const parts = partsOfRooms[room] ?? {};
  const elsewhere = [...Object.values(parts), ...(room === 'kernel' ? Object.values(saidOnlyBy) : [])];
  const part = parts[name];
  const own = (key: string) => (part ? part.test(key) : !elsewhere.some((other) => other.test(key)));
  const ofKernel = part ? undefined : saidOnlyBy[name];
  return [
    ...messageFiles(room, language).map((file) => ({ file, says: own })),
    ...(ofKernel ? messageFiles('kernel', language) : []).map((file) => ({
      file,
      says: (key: string) => ofKernel?.test(key) ?? false,
    })),
  ];
}
