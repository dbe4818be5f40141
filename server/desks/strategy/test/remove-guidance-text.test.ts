/** Taking a text out of a draft. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { attachGuidanceFile } from '../operations/attach-guidance-file.ts';
import { removeGuidanceText } from '../operations/remove-guidance-text.ts';
import { withdrawGuidance } from '../operations/withdraw-guidance.ts';
import { theIndex } from './builders.ts';
import { aDraft, anIssued, inDays, opened, someGuidance } from './guidance.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('remove-guidance-text', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('takes file and mention out of a draft, and nothing out of what was issued', async () => {
    const guidance = await someGuidance(t.editor, await theIndex(t));
    const of = await aDraft(t, guidance, inDays(0));
    const file = { name: 'x.txt', type: '', bytes: new TextEncoder().encode('x') };
    await t.uploads(t.editor, attachGuidanceFile, { guidance, of, language: 'mk' }, file);
    const remove = (more: object = {}) =>
      t.editor.does(removeGuidanceText, { guidance, of, language: 'mk', ...more });
    await remove();
    assert.deepEqual((await opened(t.reader, guidance)).versions[0]?.texts, []);
    const left = 'select 1 from kernel.documents where record_id = $1';
    assert.deepEqual(await asOwner(t, left, [guidance]), []);
    await refused('kernel.not-found', () => remove());
    const other = await someGuidance(t.editor, await theIndex(t));
    const issued = { guidance: other, of: await anIssued(t, other, inDays(0)), language: 'en' };
    await refused('strategy.guidance-issued', () => remove(issued));
    const { version: base } = (await opened(t.editor, other)).guidance;
    await t.coordinator.does(withdrawGuidance, {
      guidance: other,
      base,
      of: null,
      reason: 'Nobody uses it.',
    });
    await refused('strategy.guidance-withdrawn', () => remove(issued));
  });
});
