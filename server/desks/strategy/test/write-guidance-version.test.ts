/** Drafting a version of guidance. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { writeGuidanceVersion } from '../operations/write-guidance-version.ts';
import { withdrawGuidance } from '../operations/withdraw-guidance.ts';
import { theIndex } from './builders.ts';
import { aDraft, anIssued, inDays, opened, someGuidance } from './guidance.ts';
import { nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('write-guidance-version', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let instrument: string;
  before(async () => {
    t = await openStrategyHouse();
    instrument = await theIndex(t);
  });
  after(() => t?.close());

  it('keeps one draft at a time, which may be rewritten until it is issued', async () => {
    const guidance = await someGuidance(t.editor, instrument);
    const write = async (more: object) => {
      const { version: base } = (await opened(t.editor, guidance)).guidance;
      return await t.editor.does(writeGuidanceVersion, { guidance, base, appliesFrom: inDays(3), ...more });
    };
    const draft = await aDraft(t, guidance, inDays(5));
    await refused('strategy.guidance-draft-open', () => write({}));
    await write({ draft, label: '1.0', changes: { en: 'All of it.' } });
    const [only, ...others] = (await opened(t.reader, guidance)).versions;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [only?.id, only?.number, only?.label, only?.appliesFrom, only?.standing],
      [draft, null, '1.0', inDays(3), 'draft'],
    );
    await refused('kernel.changed-meanwhile', () => write({ draft, base: 1 }));
    await refused('kernel.not-found', () => write({ draft: nowhere }));
    const issued = await anIssued(t, await someGuidance(t.editor, instrument), inDays(0));
    await refused('kernel.not-found', () => write({ draft: issued }));
    const { version: base } = (await opened(t.editor, guidance)).guidance;
    await t.coordinator.does(withdrawGuidance, { guidance, base, of: draft, reason: 'Begun by mistake.' });
    await refused('strategy.guidance-withdrawn', () => write({ draft }));
    await write({});
  });

  it('does not touch what was issued, nor guidance that was withdrawn', async () => {
    const guidance = await someGuidance(t.editor, instrument);
    const draft = await anIssued(t, guidance, inDays(0));
    const { version: base } = (await opened(t.editor, guidance)).guidance;
    const write = { guidance, base, draft, appliesFrom: inDays(9) };
    await refused('strategy.guidance-issued', () => t.editor.does(writeGuidanceVersion, write));
    await t.coordinator.does(withdrawGuidance, { guidance, base, of: null, reason: 'Nobody uses it.' });
    const next = { guidance, base: base + 1, appliesFrom: inDays(9) };
    await refused('strategy.guidance-withdrawn', () => t.editor.does(writeGuidanceVersion, next));
    await refused('kernel.not-found', () =>
      t.editor.does(writeGuidanceVersion, { ...next, guidance: nowhere }),
    );
  });
});
