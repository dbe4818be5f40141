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

const root = dirname(dirname(import.meta.dirname));
const folders = globSync(['server/{kernel,desks/*}/messages', 'web/src/{kernel,desks/*}/messages'], {
  cwd: root,
}).sort();

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
