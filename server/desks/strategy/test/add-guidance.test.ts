/** Entering guidance for paragraphs and lines. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { addGuidance } from '../operations/add-guidance.ts';
import { addLine } from '../operations/add-line.ts';
import { hide } from '#kernel/test/as-owner.ts';
import { anInstrument, aPlan, type Built } from './builders.ts';
import { issuer, opened, someGuidance, titles } from './guidance.ts';
import { lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('add-guidance', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  it('speaks to paragraphs, lines and a plan’s own lines, with nothing in force and public to nobody', async () => {
    const own = await t.editor.does<{ address: string }>(addLine, {
      plan: built.plan,
      titles: { en: 'Sport' },
    });
    const { instrument } = built;
    const places = [
      { instrument, address: 'annex/22' },
      { instrument, address: 'line/L3' },
      { instrument: built.plan, address: own.address },
      { instrument, address: 'annex/22' },
    ];
    const guidance = await someGuidance(t.editor, instrument, { places });
    const found = await opened(t.reader, guidance);
    assert.deepEqual(found.guidance.titles, titles);
    assert.deepEqual(
      [found.guidance.standing, found.guidance.publication, found.versions],
      ['not-in-force', { rule: 'undecided' }, []],
    );
    assert.deepEqual(
      found.places.map(({ address }) => address).toSorted(),
      ['annex/22', 'line/L3', own.address].toSorted(),
    );
    assert.deepEqual((await lastEntry(t, addGuidance))?.about, [guidance]);
  });

  it('refuses an address that is not there, and a document that the writer does not see like one that nobody has', async () => {
    const add = (instrument: string, address: string) =>
      someGuidance(t.editor, instrument, { places: [{ instrument, address }] });
    await refused('strategy.no-such-address', () => add(built.instrument, 'annex/999'));
    const hidden = await anInstrument(t.editor);
    await hide(t, hidden);
    for (const one of [hidden, nowhere]) await refused('kernel.not-found', () => add(one, 'annex/22'));
    await refused('kernel.input-invalid', () => t.editor.does(addGuidance, { titles, issuer, places: [] }));
  });
});
