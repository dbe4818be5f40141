/** Fetching a text of guidance: what is not there and what is no file. Its bytes are fetched in attach-guidance-file.test.ts. */
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { attachGuidanceFile } from '../operations/attach-guidance-file.ts';
import { fetchGuidanceFile } from '../operations/fetch-guidance-file.ts';
import { theIndex } from './builders.ts';
import { anIssued, inDays, someGuidance } from './guidance.ts';
import { nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('fetch-guidance-file', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('answers alike for what nobody has, what is an address elsewhere, and what is out of sight', async () => {
    const guidance = await someGuidance(t.editor, await theIndex(t));
    const of = await anIssued(t, guidance, inDays(0));
    const file = { name: 'x.txt', type: '', bytes: new TextEncoder().encode('x') };
    await t.uploads(t.editor, attachGuidanceFile, { guidance, of, language: 'mk' }, file);
    const fetch = (more: object) =>
      t.reader.does(fetchGuidanceFile, { guidance, of, language: 'mk', ...more });
    await fetch({});
    for (const wrong of [{ language: 'sq' }, { language: 'en' }, { of: nowhere }, { guidance: nowhere }])
      await refused('kernel.not-found', () => fetch(wrong));
    await hide(t, guidance);
    await refused('kernel.not-found', () => fetch({}));
  });
});
