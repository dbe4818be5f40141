/** The glossary as a list, and the terms of a title. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { findTerms } from '../operations/find-terms.ts';
import { installGlossary } from '../operations/install-glossary.ts';
import { theIndex } from './builders.ts';
import { countStatements } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Found = {
  items: { id: string; names: { en: string; bg: string } }[];
  marks: { term: string; start: number; end: number }[];
  next: string | null;
};

describe('find-terms', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
    await theIndex(t);
    await t.editor.does(installGlossary, {});
  });
  after(() => t?.close());

  const find = (input: object) => t.reader.does<Found>(findTerms, input);

  it('goes on page by page without loss or double', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page: Found = await find({ limit: 50, ...(after ? { after } : {}) });
      seen.push(...page.items.map((one) => one.id));
      after = page.next ?? undefined;
    } while (after);
    assert.ok(seen.length > 100);
    assert.equal(new Set(seen).size, seen.length);
    await refused('kernel.input-invalid', () => find({ after: 'nonsense' }));
  });

  it('finds a term by its words in any language, by Latin typing, and by what is not said', async () => {
    for (const text of ['vodesht na sluchaya', 'menaxher', 'handler']) {
      const { items } = await find({ text });
      assert.ok(
        items.some(({ names }) => names.en === 'case lead'),
        text,
      );
    }
    assert.deepEqual((await find({ text: 'zzzz' })).items, []);
  });

  it('tells where a title says a term that has a meaning, and is silent about the others', async () => {
    const text = 'Програма за излизане от насилието с личен ментор за случая';
    const { items, marks } = await find({ saidIn: { language: 'bg', text } });
    assert.deepEqual(
      marks.map(({ start, end }) => text.slice(start, end)),
      ['ментор'],
    );
    assert.deepEqual(
      items.map(({ names }) => names.en),
      ['mentor'],
    );
  });

  it('needs the same few statements for one row and for many', async () => {
    const one = await countStatements(t, () => find({ limit: 1, text: 'mentor' }));
    assert.ok((await countStatements(t, () => find({ limit: 200 }))) <= one + 1);
    assert.ok(one <= 5, `${one} statements`);
  });
});
