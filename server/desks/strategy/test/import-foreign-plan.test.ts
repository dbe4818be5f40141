/** Taking in the plan of somebody else: what is verified, what is refused, and that it stays theirs (R30, R102). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { fingerprintOf, writePublicKey } from '#kernel/ledger/note.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusalOf, refused } from '#kernel/test/refusal.ts';
import { exportPublic } from '../operations/export-public.ts';
import { readBalance } from '../operations/read-balance.ts';
import { removeForeignPlan } from '../operations/remove-foreign-plan.ts';
import { setPublication } from '../operations/set-publication.ts';
import { aPlan, type Built } from './builders.ts';
import {
  aForeignPlan,
  aPractice,
  aSigner,
  bytesOfFile,
  compared,
  signedFile,
  takesIn,
  theirFile,
  theirItem,
} from './foreign.ts';
import { lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { importForeignPlan } from '../operations/import-foreign-plan.ts';

describe('import-foreign-plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const kept = () => asOwner<{ titles: { en: string } }>(t, 'select titles from strategy.foreign_plans');

  it('keeps a signed plan as verified with key, office and day, and a plain one as not verified', async () => {
    const signer = aSigner();
    const key = writePublicKey(signer);
    const file = theirFile([theirItem('Evenings of neighbours')]);
    const bytes = signedFile(signer, file);
    const trial = await takesIn(t, bytes, { key, dryRun: true, facts: null });
    assert.deepEqual([trial.foreign, trial.verified, trial.measures], [null, true, 1]);
    assert.deepEqual(await kept(), []);
    const { foreign = '' } = await takesIn(t, bytes, { key });
    const { foreign: head } = await compared(t, { plan: built.plan, foreign: foreign ?? '' });
    assert.deepEqual(
      [head.verified, head.key, head.signedBy, head.signedOn, head.source, head.receivedOn, head.exportedOn],
      [true, key, 'Office of Doria', '2026-05-04', 'https://doria.example/plan', '2026-05-20', '2026-05-04'],
    );
    for (const { fingerprint } of [trial, head]) assert.equal(fingerprint, fingerprintOf(key));
    assert.notEqual(fingerprintOf(key), fingerprintOf(writePublicKey(aSigner())));
    const entry = await lastEntry(t, importForeignPlan);
    assert.deepEqual([entry?.about, entry?.detail['verified']], [[foreign], true]);

    // The same file without the key: what its note says is told, and believed by nobody.
    const unsure = await takesIn(t, bytes, { dryRun: true, facts: null });
    assert.deepEqual(
      [unsure.verified, unsure.signedBy, unsure.signedOn],
      [false, 'Office of Doria', '2026-05-04'],
    );
    const plain = await takesIn(t, theirFile([theirItem('A choir')]));
    assert.deepEqual([plain.verified, plain.signedBy, plain.signedOn], [false, null, null]);
  });

  it('refuses a signature that is not right, and a key for a file that bears none', async () => {
    const signer = aSigner();
    const file = theirFile([theirItem('A bridge')]);
    const bytes = signedFile(signer, file);
    const key = writePublicKey(signer);
    const parts = unzipSync(bytes);
    const note = strFromU8(parts['signed-note.txt'] ?? new Uint8Array());
    const other = (change: Record<string, Uint8Array>) => zipSync({ ...parts, ...change });
    const { 'signed-note.txt': _, ...unsigned } = parts;
    const changedNote = other({ 'signed-note.txt': Buffer.from(note.replace('Doria', 'Morea')) });
    const cases: [Uint8Array, string, string][] = [
      [bytes, writePublicKey(aSigner()), 'other_key'],
      [bytes, key.slice(0, -4), 'key'],
      [bytesOfFile(file), key, 'plain'],
      [zipSync(unsigned), key, 'unsigned'],
      [changedNote, key, 'signature'],
    ];
    const before = await kept();
    for (const [given, line, why] of cases) {
      const refusal = await refusalOf(takesIn(t, given, { key: line }));
      assert.deepEqual([refusal.code, refusal.details.params?.['why']], ['strategy.signature-wrong', why]);
    }
    // Without a key the plan may not be another than its note says either.
    const changed = other({ 'public-plan-2026-05-04.json': bytesOfFile(theirFile([])) });
    for (const given of [{}, { key }]) {
      const refusal = await refusalOf(takesIn(t, changed, given));
      assert.deepEqual(
        [refusal.code, refusal.details.params?.['why']],
        ['strategy.public-file-unreadable', 'changed'],
      );
    }
    assert.deepEqual(await kept(), before);
  });

  it('says plainly what is wrong with a file that is none, too large, of a later release or a bomb', async () => {
    const whole = theirFile([theirItem('One')]);
    const one = whole.items[0] ?? theirItem('One');
    const bomb = Buffer.from(signedFile(aSigner(), { ...whole, note: ' '.repeat(30 * 1024 * 1024) }));
    bomb.writeUInt32LE(10, 22);
    bomb.writeUInt32LE(10, bomb.indexOf('PK\u0001\u0002') + 24);
    const wrong: [Uint8Array | object, string, string?][] = [
      [Buffer.from('PK\u0003\u0004 and nothing more'), 'unpack'],
      [bomb, 'unpack'],
      [Buffer.from('{"format": "zaedno-plan/1", '), 'json'],
      [Buffer.from(`${'['.repeat(200_000)}`), 'json'],
      [Buffer.from([0x7b, 0xff, 0xfe]), 'not_text'],
      [Buffer.alloc(21 * 1024 * 1024, 0x20), 'too_large'],
      [{ format: 'zaedno-report/1' }, 'format'],
      [{ ...whole, format: 'zaedno-plan/2' }, 'later'],
      [[whole], 'format'],
      [
        { ...whole, items: [{ ...one, money: [{ currency: 'EUR', planned: -1 }] }] },
        'shape',
        'items.0.money.0',
      ],
      [{ ...whole, items: [{ ...one, kind: 'faith' }] }, 'shape', 'items.0.kind'],
      [{ ...whole, items: [{ ...one, titles: { en: '\u202e\u200b' } }] }, 'shape', 'items.0.titles'],
      [{ ...whole, items: [{ ...one, serves: [{ address: '../../x', strength: 'contributes' }] }] }, 'shape'],
      [{ ...whole, items: [one, one] }, 'twice'],
      [{ ...whole, items: Array.from({ length: 5001 }, () => theirItem('Many')) }, 'shape', 'items'],
    ];
    const before = await kept();
    for (const [given, why, at] of wrong) {
      const refusal = await refusalOf(takesIn(t, given));
      assert.deepEqual(
        [refusal.code, refusal.details.params?.['why']],
        ['strategy.public-file-unreadable', why],
      );
      if (at)
        assert.match(String(refusal.details.params?.['at']), new RegExp(`^${at.replaceAll('.', '\\.')}`));
    }
    await refused('strategy.file-needed', () =>
      t.editor.does(importForeignPlan, { facts: null, dryRun: true }),
    );
    assert.deepEqual(await kept(), before);
  });

  it('keeps a script as words, takes hidden marks out and counts them', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const named = theirItem(`Safe\u202eytic\u202c \u0000${script}`, {
      lead: 'Office\u2066 of x',
      externalId: '=1+1',
    });
    const file = theirFile([named]);
    const taken = await takesIn(t, file);
    assert.equal(taken.hidden, 4);
    const { theirs, foreign } = await compared(t, { plan: built.plan, foreign: taken.foreign ?? '' });
    assert.deepEqual(
      [theirs[0]?.titles.en, theirs[0]?.leadName, theirs[0]?.externalId, foreign.hidden],
      [`Safeytic ${script}`, 'Office of x', '=1+1', 4],
    );
  });

  it('is added to nothing of ours, in plan, money or public file', async () => {
    const { plan } = built;
    for (const of of [
      { object: 'plan', plan },
      { object: 'item', plan, item: built.measure },
    ])
      await t.editor.does(setPublication, { of, base: 1, publication: { rule: 'public' } });
    const look = async () => {
      const { bytes } = await t.reader.does<{ bytes: Uint8Array }>(exportPublic, { plan });
      return [await t.reader.does(readBalance, { plan }), Buffer.from(bytes).toString()];
    };
    const before = await look();
    assert.match(
      String(before[1]),
      /"document": \{\n +"number": "9956\/14"/,
      'it says whose addresses it serves',
    );
    await takesIn(t, theirFile([theirItem('Theirs alone')]));
    assert.deepEqual(await look(), before);
    // A file of our own would be kept a second time.
    const own = Buffer.from(String(before[1]));
    await refused('strategy.own-plan', () => takesIn(t, own));
  });

  it('takes the place of an older file only where somebody says so; notes stay at what stays', async () => {
    const [stays, goes] = [theirItem('It stays'), theirItem('It goes')];
    const file = theirFile([stays, goes]);
    const foreign = await aForeignPlan(t, file);
    const of = { foreign, plan: built.plan };
    const { theirs } = await compared(t, of);
    for (const { id } of theirs) await aPractice(t, { ...of, measure: id, item: built.measure });
    const newer = { ...file, on: '2026-06-01', items: [{ ...stays, titles: { en: 'It stays, renamed' } }] };
    const trial = await takesIn(t, newer, { dryRun: true });
    assert.deepEqual(trial.here, { foreign, version: 1, exportedOn: '2026-05-04', lost: 1 });
    await refused('strategy.foreign-plan-here', () => takesIn(t, newer));
    const replaces = { foreign, base: 1 };
    await refused('strategy.another-plan', () => takesIn(t, theirFile([stays]), { replaces }));
    await refused('kernel.not-found', () => takesIn(t, newer, { replaces: { foreign: nowhere, base: 1 } }));
    assert.equal((await takesIn(t, newer, { replaces })).foreign, foreign);
    await refused('kernel.changed-meanwhile', () => takesIn(t, newer, { replaces }));
    const after = await compared(t, of);
    assert.deepEqual(
      after.theirs.map(({ id, titles }) => [id, titles.en]),
      [[theirs[0]?.id, 'It stays, renamed']],
    );
    assert.deepEqual(
      after.practices.map(({ measure }) => measure),
      [theirs[0]?.id],
    );
    assert.deepEqual([after.foreign.version, after.foreign.exportedOn], [2, '2026-06-01']);
    await t.editor.does(removeForeignPlan, { foreign, base: 2 });
  });

  it('needs somebody to say whose it is, before anything is written', async () => {
    await refused('kernel.input-invalid', () => takesIn(t, theirFile([]), { facts: null }));
  });
});
