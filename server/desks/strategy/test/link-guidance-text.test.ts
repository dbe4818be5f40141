/** Saying where a version of guidance is read. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { linkGuidanceText } from '../operations/link-guidance-text.ts';
import { withdrawGuidance } from '../operations/withdraw-guidance.ts';
import { theIndex } from './builders.ts';
import { anIssued, aDraft, inDays, link, opened, someGuidance } from './guidance.ts';
import { nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('link-guidance-text', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('takes an address that begins with https, replaces it in a draft, and only adds languages to what was issued', async () => {
    const guidance = await someGuidance(t.editor, await theIndex(t));
    const draft = await aDraft(t, guidance, inDays(0));
    const say = (more: object) =>
      t.editor.does(linkGuidanceText, { guidance, of: draft, language: 'en', link, ...more });
    for (const wrong of [
      'http://schools.example/x',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://',
      'x',
    ])
      await refused('kernel.input-invalid', () => say({ link: wrong }));
    await say({});
    await say({ link: 'https://schools.example/second' });
    const { texts } = (await opened(t.reader, guidance)).versions[0] ?? {};
    assert.deepEqual(texts, [{ language: 'en', link: 'https://schools.example/second', format: null }]);
    await refused('kernel.not-found', () => say({ of: nowhere }));
    await refused('kernel.not-found', () => say({ guidance: nowhere }));
    const other = await someGuidance(t.editor, await theIndex(t));
    const of = await anIssued(t, other, inDays(0));
    await refused('strategy.guidance-issued', () => say({ guidance: other, of }));
    await say({ guidance: other, of, language: 'sq' });
    const { version: base } = (await opened(t.editor, other)).guidance;
    await t.coordinator.does(withdrawGuidance, { guidance: other, base, of, reason: 'A mistake in it.' });
    await refused('strategy.guidance-withdrawn', () => say({ guidance: other, of, language: 'mk' }));
  });
});
