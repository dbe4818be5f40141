/** Of a restricted document there is the number and nothing else, whatever somebody tries (R02). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { untilWaiting } from '#kernel/test/until-waiting.ts';
import { compareLanguages } from '../operations/compare-languages.ts';
import { editInstrument } from '../operations/edit-instrument.ts';
import { findInstruments } from '../operations/find-instruments.ts';
import { importText } from '../operations/import-text.ts';
import { readInstrument } from '../operations/read-instrument.ts';
import { searchHouse } from '../operations/search-house.ts';
import { anInstrument } from './builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

const secret = 'Zirconium lanterns are kept behind the third bridge';
const file = {
  name: 'restricted.txt',
  type: 'text/plain',
  bytes: new TextEncoder().encode(`1. ${secret}.\n\n2. Nobody else is told of this paragraph.\n`),
};

describe('a restricted document', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const restricted = { classification: 'eu-restricted', holding: 'metadata-only' };

  /** Tables of the whole database in which a row holds these words. */
  async function holding(words: string): Promise<string[]> {
    const tables = await asOwner<{ name: string }>(
      t,
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'm') and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'`,
    );
    assert.ok(tables.length > 30, `${tables.length} tables`);
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await asOwner(t, `select 1 from ${name} r where to_jsonb(r)::text ilike $1 limit 1`, [
        `%${words}%`,
      ]);
      if (rows.length > 0) found.push(name);
    }
    return found;
  }

  it('a restricted text is nowhere', async () => {
    const instrument = await anInstrument(t.editor, restricted);
    for (const who of [t.editor, t.coordinator]) {
      await refused('strategy.restricted-is-metadata-only', () =>
        t.uploads(who, importText, { instrument, language: 'en' }, file),
      );
    }
    assert.deepEqual(await holding('zirconium'), []);
    const shown = [
      await t.reader.does(readInstrument, { instrument }),
      await t.reader.does(findInstruments, {}),
      await t.reader.does(searchHouse, { text: 'zirconium lanterns' }),
      await t.reader.does(compareLanguages, { instrument, languages: ['en'] }),
    ];
    assert.doesNotMatch(JSON.stringify(shown), /zirconium|third bridge/i);
    // The same words in a document that may be held are found by the same look: it is able to see them.
    await t.uploads(t.editor, importText, { instrument: await anInstrument(t.editor), language: 'en' }, file);
    assert.deepEqual((await holding('zirconium')).sort(), ['strategy.leaves', 'strategy.text_versions']);
  });

  it('is not made one by the database while it is said to hold a text', async () => {
    const instrument = await anInstrument(t.editor);
    await assert.rejects(
      asOwner(t, `update strategy.instruments set classification = 'restricted' where record_id = $1`, [
        instrument,
      ]),
      /check constraint/,
    );
  });

  it('gets no text from somebody who uploads while somebody else restricts it', async () => {
    const facts = {
      number: 'X-1',
      date: '2025',
      issuer: { en: 'Assembly of Xenia' },
      titles: { en: 'A strategy of towns' },
      status: 'in-force',
      originalLanguage: 'en',
      ...restricted,
    };
    const instrument = await anInstrument(t.editor);
    const owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    try {
      // Both are under way and neither has seen the other: what they wait for is let go after that.
      await owner.query('begin');
      await owner.query('select 1 from strategy.instruments where record_id = $1 for update', [instrument]);
      const edit = t.coordinator.does(editInstrument, { ...facts, instrument, base: 1 });
      const upload = t.uploads(t.editor, importText, { instrument, language: 'en' }, file);
      const both = Promise.allSettled([edit, upload]);
      await untilWaiting(owner, 2);
      await owner.query('commit');
      assert.ok((await both).some((one) => one.status === 'fulfilled'));
    } finally {
      await owner.end();
    }
    const kept = await asOwner(
      t,
      `select i.classification from strategy.instruments i join strategy.text_versions v using (record_id)
       where record_id = $1 and classification <> 'unclassified'`,
      [instrument],
    );
    assert.deepEqual(kept, [], 'a restricted document holds a text');
  });
});
