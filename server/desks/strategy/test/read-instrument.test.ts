/** Opening a document. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readInstrument } from '../operations/read-instrument.ts';
import { theIndex } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { countStatements } from './observe.ts';

describe('read-instrument', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('shows the restricted media strategy as metadata only, with its relation', async () => {
    const instrument = await theIndex(t);
    const read = await t.reader.does<{ relations: { kind: string; to: { id: string; number: string } }[] }>(
      readInstrument,
      { instrument },
    );
    const beside = read.relations.find((edge) => edge.kind === 'in-force-alongside');
    assert.equal(beside?.to.number, '5469/3/07 REV 3');
    const restricted = await t.reader.does<{
      instrument: { holding: string };
      paragraphs: unknown[];
      texts: unknown[];
    }>(readInstrument, { instrument: beside?.to.id });
    assert.equal(restricted.instrument.holding, 'metadata-only');
    assert.deepEqual([restricted.paragraphs, restricted.texts], [[], []]);
    await refused('kernel.not-found', () => t.reader.does(readInstrument, { instrument: nobody }));
    assert.ok((await countStatements(t, () => t.reader.does(readInstrument, { instrument }))) <= 10);
  });
});
