/** Acts of law with whole links and days that fit (R23). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { isEli } from '../rules/law.ts';

import { act, ends } from './law.ts';
import { nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('write-legal-act', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('tells an ELI from another official link, and refuses half of one', async () => {
    for (const whole of [
      'https://data.europa.eu/eli/reg/2016/679/oj',
      'https://laws.example/eli/ligj/2012/03/22/9887',
      'https://laws.example/eli/cap/12',
    ])
      assert.equal(isEli(whole), true, whole);
    for (const other of [
      'https://laws.example/laws/14-2021',
      'https://laws.example/eli',
      'https://laws.example/eli/law',
      'https://laws.example/eli/law/2021/14?lang=en',
      'https://laws.example/eli/law/2021/14#art_12',
      'https://laws.example/delivery/eli/law/2021',
    ])
      assert.equal(isEli(other), false, other);
    await assert.rejects(
      act(t, { link: 'https://laws.example/eli/law' }),
      refusal('strategy.eli-incomplete'),
    );
    await assert.rejects(
      act(t, { link: 'http://laws.example/eli/law/2021/14' }),
      refusal('kernel.input-invalid'),
    );
    await act(t, { link: 'https://gazette.example/2021/14' });
  });

  it('is edited in the version that was seen, and ends with a day and a word', async () => {
    for (const facts of [
      { inForceUntil: '2025-12-31' },
      { inForceFrom: '2026-01-01', inForceUntil: '2025-12-31', ended: 'changed' },
    ])
      await assert.rejects(act(t, facts), refusal('kernel.input-invalid'));
    const id = await act(t);
    assert.equal((await ends(t, id, 1)).version, 2);
    assert.equal((await outdated(ends(t, id, 1)))['version'], 2);
    await assert.rejects(ends(t, nowhere, 1), refusal('kernel.not-found'));
  });
});
