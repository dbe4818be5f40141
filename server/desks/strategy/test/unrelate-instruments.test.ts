/** Taking an edge away. */
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { addInstrument } from '../operations/add-instrument.ts';
import { relateInstruments } from '../operations/relate-instruments.ts';
import { unrelateInstruments } from '../operations/unrelate-instruments.ts';
import { nationalStrategy, theIndex } from './builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('unrelate-instruments', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('takes exactly this edge, once', async () => {
    const { instrument: from } = await t.editor.does<{ instrument: string }>(addInstrument, nationalStrategy);
    const to = await theIndex(t);

    const { relation } = await t.editor.does<{ relation: string }>(relateInstruments, {
      from,
      kind: 'implements',
      to,
    });
    await t.editor.does(unrelateInstruments, { from, relation });
    await refused('kernel.not-found', () => t.editor.does(unrelateInstruments, { from, relation }));
  });
});
