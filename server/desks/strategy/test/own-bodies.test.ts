/** Every table of the desk that holds something of a record asks whose it is, or says here why it does not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

const document = 'a document is the office’s; its record is asked about as a whole';
const word = 'the word of the office beside the town’s';
/** Tables without the guard, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  instruments: document,
  sections: document,
  paragraphs: document,
  relations: document,
  text_versions: document,
  leaves: document,
  doubts: document,
  plan_versions: word,
  rights_decisions: `${word}: decided outside the line of the measure, which another trigger asks`,
  threat_reviews: 'a question that a change of the threat puts to whoever keeps a measure',
  finding_reviews: 'a question that a body outside puts, which nobody of the line lets in or takes away',
  terms: 'the glossary is the office’s',
  threat_forms: 'the vocabulary is the office’s',
  threat_pictures: 'the threat picture is the office’s',
  threat_sources: 'the threat picture is the office’s',
  threat_changes: 'the threat picture is the office’s',
  statistics: 'official statistics are of no plan',
  statistics_areas: 'official statistics are of no plan',
  statistics_values: 'official statistics are of no plan',
};

describe('what belongs to a local body', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('is guarded in every table of a plan, for each way of changing it', async () => {
    const rows = await asOwner<{ name: string; guards: string[] }>(
      t,
      `select c.relname as name, array(select g.tgname::text from pg_trigger g where g.tgrelid = c.oid and g.tgenabled = 'O'
         and g.tgname in ('own_body_insert', 'own_body_update', 'own_body_delete') order by g.tgname) as guards
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'record_id'
       where c.relnamespace = 'strategy'::regnamespace and c.relkind in ('r', 'p')`,
    );
    assert.ok(rows.length >= 30, `${rows.length} tables`);
    const all = ['own_body_delete', 'own_body_insert', 'own_body_update'];
    const unguarded = rows.filter(({ guards }) => guards.join() !== all.join()).map(({ name }) => name);
    assert.deepEqual(unguarded.toSorted(), Object.keys(exceptions).toSorted());
  });
});
