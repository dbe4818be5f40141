/** Texts of the interface: every key in every language, with the same things to fill in, and well-formed. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { retentionClasses } from '#kernel/retention/classes.ts';
import { handlingCodes } from '#kernel/handling/codes.ts';
import { purposeNames } from '#kernel/identity/purposes.ts';
import { languages } from '#kernel/operation/define.ts';
import { exclusivePosts } from '#kernel/separation/exclusive-posts.ts';
import { roles } from '#desks/office/model/lists.ts';
import { desks } from '#server/desks.ts';
import { proposeColumns } from '#libs/plans/index.ts';
import { findValue, kinds, levels, states, strengths } from '#libs/plans/words.ts';

const root = dirname(dirname(import.meta.dirname));
const folders = globSync(['server/{kernel,desks/*}/messages', 'web/src/{kernel,desks/*}/messages'], {
  cwd: root,
}).sort();

const allFolders = [...folders, 'libs/texts/messages', 'libs/names/messages'];

/** Languages name themselves; names of formats, programs and classification marks are the same everywhere. */
const ownNames = /^(language\.|web\.name$|web\.reports\.format\.|web\.classification\.eu-restricted$)/;

type Texts = Record<string, string>;
const read = (folder: string, language: string): Texts =>
  JSON.parse(readFileSync(join(root, folder, `${language}.json`), 'utf8'));

/** Names of what is filled in, wherever it stands in the message. */
function filledIn(tokens: unknown): string[] {
  if (!Array.isArray(tokens)) return [];
  return tokens.flatMap((token) => {
    if (!Array.isArray(token)) return [];
    const [name, , format] = token as [string, string?, unknown?];
    const inside =
      typeof format === 'object' && format !== null ? Object.values(format).flatMap(filledIn) : [];
    return [name, ...inside];
  });
}

const asSet = (names: string[]) => [...new Set(names)].sort();

describe('texts of the interface', () => {
  for (const folder of folders) {
    it(`of ${folder} are the same keys in every language, none of them empty`, () => {
      const english = Object.keys(read(folder, 'en')).sort();
      for (const language of languages) {
        const texts = read(folder, language);
        assert.deepEqual(Object.keys(texts).sort(), english, language);
        for (const [key, text] of Object.entries(texts)) assert.ok(text.trim(), `${language}: ${key}`);
      }
    });

    it(`of ${folder} fill in the same things in every language`, () => {
      const english = read(folder, 'en');
      for (const language of languages) {
        for (const [key, text] of Object.entries(read(folder, language))) {
          const found = asSet(filledIn(compileMessageOrThrow(text)));
          assert.deepEqual(
            found,
            asSet(filledIn(compileMessageOrThrow(english[key] ?? ''))),
            `${language}: ${key}`,
          );
        }
      }
    });
  }

  it('are written in the letters and quotation marks of their language', () => {
    // Letters that only a neighbour's alphabet has. A Latin letter in a Cyrillic word looks right and is found by no search.
    const rules = {
      bg: [
        /[ѓќѕјљњџ]/iu,
        /["“](?=\p{L})|«|»/u,
        /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u,
      ],
      mk: [
        /[йщъьюяыэ]/iu,
        /["“](?=\p{L})|«|»/u,
        /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u,
      ],
      sq: [
        /\p{Script=Cyrillic}/u,
        /["„“”]/u,
        /(?<!\p{L})(?:eshte|nje|per|cdo|cfare|asnje|gjithcka|perdor\p{L}*|perpara|ceshtje|pershkrim\p{L}*)(?!\p{L})/iu,
      ],
    } as const;
    for (const folder of allFolders)
      for (const [language, forbidden] of Object.entries(rules))
        for (const [key, text] of Object.entries(read(folder, language))) {
          if (ownNames.test(key)) continue;
          for (const pattern of forbidden) assert.doesNotMatch(text, pattern, `${folder} ${language} ${key}`);
        }
  });

  it('say nothing that the list of words ruled out by meaning holds', () => {
    const list: Record<string, string[]> = JSON.parse(
      readFileSync(join(root, 'server/desks/strategy/content/do-not-say.json'), 'utf8'),
    );
    for (const folder of allFolders)
      for (const language of languages)
        for (const [key, text] of Object.entries(read(folder, language)))
          for (const pattern of list[language] ?? [])
            assert.doesNotMatch(text, new RegExp(pattern, 'iu'), `${folder} ${language} ${key}`);
  });

  it('are translated: none says what the English one says, but for names, codes and a few common words', () => {
    const common = new Set(['Plan', 'plan', 'Media', 'mentor', '–']);
    for (const folder of allFolders) {
      const english = read(folder, 'en');
      for (const language of ['bg', 'mk', 'sq'])
        for (const [key, text] of Object.entries(read(folder, language))) {
          const words = text.replaceAll(/\{\w+\}/g, '');
          if (ownNames.test(key) || !/\p{L}/u.test(words) || common.has(text)) continue;
          assert.notEqual(text, english[key], `${folder} ${language} ${key}`);
        }
    }
  });

  it('keep the number in every form that stands for more than one number', () => {
    // Macedonian "one" is 1, 21, 101: a form without the number would hide it. A form without a number needs "=1".
    const hasNumber = (form: unknown): boolean =>
      Array.isArray(form) && form.some((part) => part === '#' || (Array.isArray(part) && part[0] === '#'));
    const forms = (tokens: unknown): [string, Record<string, unknown>][] =>
      Array.isArray(tokens)
        ? tokens.flatMap((token) => {
            if (!Array.isArray(token) || typeof token[2] !== 'object' || token[2] === null) return [];
            const inside = Object.values(token[2]).flatMap(forms);
            return token[1] === 'plural' ? [[String(token[0]), token[2]], ...inside] : inside;
          })
        : [];
    let seen = 0;
    for (const folder of allFolders)
      for (const language of languages)
        for (const [key, text] of Object.entries(read(folder, language)))
          for (const [name, form] of forms(compileMessageOrThrow(text))) {
            const at = `${folder} ${language} ${key} {${name}}`;
            seen += 1;
            assert.ok('other' in form, at);
            if (!hasNumber(form['other'])) continue;
            assert.ok('one' in form, at);
            if (language === 'mk') assert.ok(hasNumber(form['one']), at);
          }
    assert.ok(seen > 100);
  });

  it('head the columns of an exported plan, and fill them, by words that the importer knows', () => {
    const columns = {
      id: 'external-id',
      title: 'title',
      kind: 'kind',
      level: 'level',
      lead: 'lead',
      'lead-post': 'lead-post',
      'co-leads': 'co-leads',
      partners: 'partners',
      starts: 'starts',
      ends: 'ends',
      state: 'status',
      source: 'source',
      currency: 'currency',
      planned: 'planned',
      committed: 'committed',
      spent: 'spent',
      serves: 'addresses',
      publication: 'publication',
    };
    const values = [
      ['kind.', kinds],
      ['level.', levels],
      ['state.strategy.measure.', states],
      ['strength.', strengths],
    ] as const;
    for (const language of languages) {
      const texts = read('server/desks/strategy/messages', language);
      for (const [column, field] of Object.entries(columns)) {
        const heading = texts[`column.${column}`] ?? '';
        const [found] = proposeColumns({ columns: [heading], rows: [], problems: [] });
        assert.equal(found?.field, field, `${language}: ${heading}`);
      }
      for (const [start, known] of values)
        for (const [key, word] of Object.entries(texts))
          if (key.startsWith(start))
            assert.equal(findValue(known, word).value, key.slice(start.length), `${language}: ${word}`);
    }
  });

  it('name every role, purpose, handling code and retention class, and every rule between posts', () => {
    const texts = read('server/kernel/messages', 'en');
    const wanted = [
      ...roles.map((role) => `role.${role}`),
      ...purposeNames.map((purpose) => `purpose.${purpose}`),
      ...Object.keys(handlingCodes).map((code) => `handling.${code}`),
      ...Object.keys(retentionClasses).map((name) => `retention.${name}`),
    ];
    assert.deepEqual(
      wanted.filter((key) => !texts[key]),
      [],
    );
    for (const { rule } of exclusivePosts) {
      assert.ok(
        texts['error.kernel.posts-exclude-each-other.todo']?.includes(`${rule.replaceAll('-', '_')} {`),
        rule,
      );
    }
  });

  it('are there for every page and journey that asks for one by its name, or by how the name begins', () => {
    const keys = allFolders.flatMap((folder) => Object.keys(read(folder, 'en')));
    const missing = globSync(['web/src/**/*.{ts,tsx}', 'e2e/**/*.ts'], { cwd: root }).flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8');
      const whole = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((found) => found[1] ?? '');
      const begun = [...code.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)].map((found) => found[1] ?? '');
      return [
        ...whole.filter((key) => !keys.includes(key)),
        ...begun.filter((start) => !keys.some((key) => key.startsWith(start))),
      ].map((key) => `${key} (${file})`);
    });
    assert.deepEqual(missing, []);
  });

  it('name every operation, so that the record of actions can be read', () => {
    for (const { manifest } of desks) {
      const texts = read(`server/desks/${manifest.name}/messages`, 'en');
      const missing = manifest.operations
        .filter((one) => !texts[`operation.${one.name}`])
        .map((one) => one.name);
      assert.deepEqual(missing, []);
    }
  });
});
