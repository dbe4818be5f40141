/** Withdrawing a version, and all of it; and what anybody may read of that. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { openEntry, type TestEntry } from '#server/entry/test/open-entry.ts';
import { editGuidance } from '../operations/edit-guidance.ts';
import { setPublication } from '../operations/set-publication.ts';
import { withdrawGuidance } from '../operations/withdraw-guidance.ts';
import { aPlan, aTie, type Built } from './builders.ts';
import {
  aDraft,
  anIssued,
  atMeasure,
  inDays,
  issuer,
  link,
  opened,
  someGuidance,
  titles,
} from './guidance.ts';
import { nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('withdraw-guidance', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let entry: TestEntry;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    entry = await openEntry(t, { house: t.house });
    built = await aPlan(t);
    await aTie(t.editor, built);
  });
  after(async () => {
    await entry?.close();
    await t?.close();
  });
  const base = async (guidance: string) => (await opened(t.editor, guidance)).guidance.version;
  const withdraw = async (guidance: string, of: string | null, more: object = {}) =>
    t.coordinator.does(withdrawGuidance, {
      guidance,
      base: await base(guidance),
      of,
      reason: 'A secret slip.',
      ...more,
    });

  it('puts the version before it in force again; all of it binds nobody and stays readable with its reason', async () => {
    const guidance = await someGuidance(t.editor, built.instrument);
    await anIssued(t, guidance, inDays(-9));
    const second = await anIssued(t, guidance, inDays(-3));
    const at = async () =>
      (await atMeasure(t.reader, built.plan, built.measure)).map((row) => row.inForce?.number);
    assert.deepEqual(await at(), [2]);
    await withdraw(guidance, second);
    assert.deepEqual(await at(), [1]);
    await refused('strategy.guidance-withdrawn', () => withdraw(guidance, second));
    await refused('kernel.not-found', () => withdraw(guidance, nowhere));
    await refused('kernel.changed-meanwhile', () => withdraw(guidance, null, { base: 1 }));
    await refused('kernel.input-invalid', () => withdraw(guidance, null, { reason: '' }));
    await withdraw(guidance, null);
    assert.deepEqual(await at(), []);
    const found = await opened(t.reader, guidance);
    assert.deepEqual(
      [found.guidance.standing, found.guidance.withdrawn?.reason, found.guidance.inForce],
      ['withdrawn', 'A secret slip.', null],
    );
    assert.equal(found.versions.length, 2);
    await refused('strategy.guidance-withdrawn', () => withdraw(guidance, null));
    await refused('kernel.not-found', () =>
      t.coordinator.does(withdrawGuidance, {
        guidance: nowhere,
        base: 1,
        of: null,
        reason: 'Nobody uses it.',
      }),
    );
  });

  it('tells anybody what was issued and since when it is withdrawn, never a draft, a reason or a file', async () => {
    const guidance = await someGuidance(t.editor, built.instrument);
    const open = () => entry.ask(`/api/open/strategy/guidance?record=${guidance}`);
    const publish = async (publication: object) =>
      t.editor.does(setPublication, {
        of: { object: 'guidance', guidance },
        base: await base(guidance),
        publication,
      });
    await publish({ rule: 'public' });
    assert.equal((await open()).status, 404, 'nothing was issued');
    const first = await anIssued(t, guidance, inDays(4));
    await aDraft(t, guidance, inDays(20));
    const shown = async () => ((await open()).json['guidance'] as Record<string, unknown>[])[0];
    assert.deepEqual(await shown(), {
      guidance,
      titles,
      issuer,
      addresses: ['annex/22'],
      withdrawnOn: null,
      versions: [
        {
          number: 1,
          label: null,
          appliesFrom: inDays(4),
          changes: null,
          withdrawnOn: null,
          texts: [{ language: 'en', link }],
          standing: 'coming',
        },
      ],
    });
    const places = [{ instrument: built.instrument, address: 'line/L1' }];
    const facts = { titles: { en: 'Renamed' }, issuer, places };
    await t.editor.does(editGuidance, { ...facts, guidance, base: await base(guidance) });
    assert.deepEqual(
      [(await shown())?.['titles'], (await shown())?.['addresses']],
      [{ en: 'Renamed' }, ['line/L1']],
    );
    await withdraw(guidance, first);
    await withdraw(guidance, null);
    assert.equal((await shown())?.['withdrawnOn'], inDays(0));
    assert.ok(!(await open()).text.includes('secret'), 'why is said in the office');
    await publish({ rule: 'public-from', on: inDays(2) });
    assert.equal((await open()).status, 404);
    await publish({ rule: 'restricted', reason: 'Under review' });
    assert.ok(!(await entry.ask('/api/open/strategy/guidance')).text.includes(guidance));
    await refused('kernel.changed-meanwhile', () =>
      t.editor.does(setPublication, {
        of: { object: 'guidance', guidance },
        base: 1,
        publication: { rule: 'public' },
      }),
    );
  });
});
