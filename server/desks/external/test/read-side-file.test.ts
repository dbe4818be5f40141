/** Three offices, each with its own node: what one changes appears on the boards of the others after the exchange (R110). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusalOf, refused } from '#kernel/test/refusal.ts';
import { editAgreement } from '../operations/edit-agreement.ts';
import { endAgreement } from '../operations/end-agreement.ts';
import { endKey } from '../operations/end-key.ts';
import { enterAgreement } from '../operations/enter-agreement.ts';
import { noteWord } from '../operations/note-word.ts';
import { openBoard } from '../operations/open-board.ts';
import { readBoard } from '../operations/read-board.ts';
import { readSideFile } from '../operations/read-side-file.ts';
import { setShare } from '../operations/set-share.ts';
import { tieBoard } from '../operations/tie-board.ts';
import { untieBoard } from '../operations/untie-board.ts';
import {
  activityOf,
  aFileActivity,
  aSideFile,
  boardOf,
  differing,
  fetched,
  forged,
  knows,
  type Office,
  openOffice,
  readsIn,
  shownActivity,
  writes,
} from './boards.ts';
import { agreementFacts, inDays, lastEntry, nowhere } from './builders.ts';
import { aReport, source } from './joint.ts';

describe('the board of three offices', { skip: withoutServer() }, () => {
  let a: Office;
  let b: Office;
  let c: Office;
  let jointA: string;
  let jointB: string;
  before(async () => {
    // A house seals its template once: three at a time would wait for each other.
    a = await openOffice('XC');
    b = await openOffice('XD');
    c = await openOffice('XE');
    jointA = await activityOf(a);
    jointB = await activityOf(b);
    await a.editor.does(openBoard, { agreement: a.agreement, own: a.own });
  });
  after(async () => {
    await a?.close();
    await b?.close();
    await c?.close();
  });

  const share = (t: Office, joint: string, side: string, planned: number) =>
    t.editor.does(setShare, {
      joint,
      side,
      says: { en: 'Rooms' },
      currency: 'EUR',
      planned,
      spent: null,
      change: null,
      lookedAt: [],
    });
  const tie = (t: Office, from: Office, theirs: string, own: string) =>
    t.editor.does<{ tie: string }>(tieBoard, {
      agreement: t.agreement,
      side: t.neighbour[from.code],
      kind: 'activity',
      theirs,
      own,
    });

  it('shows in B and C what A wrote, and in all three where two say different things', async () => {
    const first = await writes(a);
    for (const t of [b, c]) {
      const unknown = await readsIn(t, a, first, { dryRun: true });
      assert.deepEqual(
        [unknown.signature, unknown.key, unknown.board, unknown.place, unknown.file],
        ['unknown', null, 'opened', 'first', null],
      );
      await refused('external.signature-unknown', () => readsIn(t, a, first));
      assert.equal((await boardOf(t)).board, null, 'nothing is kept before a person takes it');
      await knows(t, a);
      const trial = await readsIn(t, a, first, { dryRun: true, channel: null, own: null });
      assert.deepEqual([trial.signature, trial.key], ['right', a.key]);
      assert.deepEqual(
        trial.changes.map(({ what, change }) => [what, change]),
        [
          ['agreement', 'new'],
          ['activity', 'new'],
        ],
      );
      assert.equal((await boardOf(t)).board, null);
      await refused('kernel.input-invalid', () => readsIn(t, a, first, { channel: null }));
      await refused('kernel.input-invalid', () => readsIn(t, a, first, { own: null }));
      assert.ok((await readsIn(t, a, first)).file);
    }
    const shared = (await boardOf(a)).board?.shared;
    for (const t of [b, c]) assert.equal((await boardOf(t)).board?.shared, shared, 'one number for all');
    const entry = await lastEntry(c, readSideFile);
    assert.deepEqual(entry?.about, [c.agreement, c.neighbour['XC']]);
    assert.deepEqual(entry?.detail, { number: 1, place: 'first', signature: 'right', dryRun: false });

    // B ties by hand; before, A's activity stands for itself, and nothing was guessed by its title.
    const loose = (await boardOf(b)).activities.find(({ own }) => own === null);
    assert.equal(loose?.says[0]?.says.id, jointA);
    await refused('kernel.not-found', () => tie(b, a, nowhere, jointB));
    await refused('kernel.not-found', () => tie(b, a, jointA, nowhere));
    await tie(b, a, jointA, jointB);
    await refused('external.tied-already', () => tie(b, a, jointA, jointB));
    assert.deepEqual(differing(await shownActivity(b, jointB)), []);

    // An edit in A: what it pays, and what it reports.
    await share(b, jointB, b.neighbour['XC'] ?? '', 900_00);
    await share(a, jointA, a.editor.organisation, 1_200_00);
    await aReport(
      { ...a, ours: { kind: 'organisation', id: a.editor.organisation } } as never,
      jointA,
      { kind: 'organisation', id: a.editor.organisation },
      { did: { en: 'Four clubs opened.' } },
    );
    const second = await writes(a);
    for (const t of [b, c]) {
      const told = await readsIn(t, a, second, { dryRun: true });
      assert.deepEqual(
        told.changes.map(({ what, change, titles }) => [what, change, titles.en]),
        [
          ['share', 'new', 'Rooms'],
          ['report', 'new', 'Four clubs opened.'],
        ],
      );
      await readsIn(t, a, second, { seen: 1 });
      const says = (await boardOf(t)).activities.flatMap((one) => one.says);
      const theirs = says.find(({ side }) => side === t.neighbour['XC'])?.says;
      assert.deepEqual(
        [theirs?.shares[0]?.planned, theirs?.reports[0]?.did.en],
        [1_200_00, 'Four clubs opened.'],
      );
    }
    // B noted another sum for A: the conflict is shown, and B's own record stays as it was.
    const [line, ...others] = differing(await shownActivity(b, jointB));
    const xc = b.neighbour['XC'] ?? '';
    assert.deepEqual(
      [line, others],
      [{ field: 'planned', of: xc, currency: 'EUR', says: { own: '90000', [xc]: '120000' } }, []],
    );

    // B answers; C sees all three sides in one, and A sees that B says it has withdrawn.
    await b.editor.does(noteWord, {
      ...source,
      joint: jointB,
      side: b.editor.organisation,
      said: 'withdrawn',
      reason: 'No money this year',
    });
    const answer = await writes(b);
    for (const t of [a, c]) {
      await knows(t, b);
      await readsIn(t, b, answer);
    }
    await tie(a, b, jointB, jointA);
    const xd = a.neighbour['XD'] ?? '';
    assert.deepEqual(
      differing(await shownActivity(a, jointA)).map(({ field, of, says }) => [field, of, says]),
      [
        ['state', null, { own: 'accepted', [xd]: 'stopped' }],
        ['word', xd, { own: 'accepted', [xd]: 'withdrawn' }],
      ],
    );
    const onC = await boardOf(c);
    assert.deepEqual(
      onC.sides.map(({ code, files }) => [code, files.map(({ number }) => number)]),
      [
        ['XE', []],
        ['XC', [2, 1]],
        ['XD', [1]],
      ],
    );
    assert.equal(onC.activities.length, 2, 'C tied nothing: each stands for itself');
    // What B holds to be the same as A's is told to A as a proposal only while A has not said so itself.
    await a.editor.does(untieBoard, { tie: (await boardOf(a)).ties[0]?.tie });
    const again = (await boardOf(a)).activities.find(({ own }) => own === null);
    assert.deepEqual([again?.proposed, (await boardOf(a)).activities.length], [jointA, 2]);
    await tie(a, b, jointB, jointA);
  });

  it('takes an older file, the same twice, and two with one number for what they are, and loses nothing', async () => {
    const shared = (await boardOf(b)).board?.shared ?? '';
    const count = async () => (await boardOf(b)).sides.find(({ code }) => code === 'XC')?.files.length;
    const same = await readsIn(b, a, await fetched(a, 2));
    assert.deepEqual([same.place, same.changes, await count()], ['same', [], 2]);
    // A number is left out, and one comes that was written before it.
    const activity = aFileActivity();
    const write = (number: number, more: object = {}) =>
      forged(a, aSideFile(a, shared, { number, previous: 'a'.repeat(64), activities: [activity], ...more }));
    const late = await readsIn(b, a, write(6));
    assert.deepEqual([late.place, late.missing, late.stands], ['next', [3, 4, 5], 2]);
    const older = await readsIn(b, a, write(4, { activities: [] }));
    assert.deepEqual([older.place, older.stands], ['older', 6]);
    const other = write(6, { activities: [{ ...activity, lastOn: '2027-01-31' }] });
    const twin = await readsIn(b, a, other, { dryRun: true });
    assert.deepEqual([twin.place, twin.doubted], ['another', true]);
    assert.deepEqual(twin.changes[0]?.fields, [{ field: 'lastOn', before: '2026-12-15', now: '2027-01-31' }]);
    await refused('kernel.changed-meanwhile', () => readsIn(b, a, other, { seen: 1 }));
    await readsIn(b, a, other, { seen: 4 });
    const side = (await boardOf(b)).sides.find(({ code }) => code === 'XC');
    assert.deepEqual(
      side?.files.map(({ number, stands, doubted }) => [number, stands, doubted]),
      [
        [6, true, true],
        [6, false, true],
        [4, false, false],
        [2, false, false],
        [1, false, false],
      ],
    );
    const says = (await boardOf(b)).activities.flatMap((one) => one.says);
    const theirs = says.find(({ says: { id } }) => id === activity.id);
    assert.equal(
      theirs?.says.lastOn,
      '2026-12-15',
      'the first one of that number speaks until the partner answers',
    );
    assert.deepEqual(side?.missing, [3, 5]);
    // Nobody at work can change or take away what a side said, not in plain SQL either.
    const grants = await asOwner(
      b,
      `select t.name, p.name from unnest(array['board_files', 'board_sent']) as t (name),
         unnest(array['update', 'delete', 'truncate']) as p (name)
       where has_table_privilege('zaedno_app', 'external.' || t.name, p.name)
         or (p.name = 'update' and has_any_column_privilege('zaedno_app', 'external.' || t.name, 'update'))`,
    );
    assert.deepEqual(grants, []);
  });

  it('refuses a file of another agreement, of another side, of ours, by an unknown key, or of one that has left', async () => {
    const facts = { ...agreementFacts, way: 'multilateral', neighbours: Object.values(b.neighbour) };
    const more = await b.editor.does<{ agreement: string }>(enterAgreement, {
      ...facts,
      reviewOn: inDays(9),
    });
    const file = await fetched(a, 2);
    await refused('external.other-board', () => readsIn(b, a, file, { agreement: more.agreement }));
    await refused('external.other-board', () => readsIn(b, a, forged(a, aSideFile(a, nowhere))));
    await refused('external.other-side', () => readsIn(b, a, file, { side: b.neighbour['XE'] }));
    await refused('external.own-file', () => readsIn(b, a, forged(a, aSideFile(b, nowhere))));
    await refused('external.own-file', () => readsIn(a, b, file));
    await refused('kernel.not-found', () => readsIn(b, a, file, { agreement: nowhere }));
    await refused('external.side-left', () => readsIn(b, a, file, { side: nowhere }));
    const shared = (await boardOf(b)).board?.shared ?? '';
    // C's key, and what it signs as A.
    const trial = await readsIn(b, a, forged(c, aSideFile(a, shared, { number: 9 })), { dryRun: true });
    assert.deepEqual([trial.signature, trial.key], ['unknown', null]);
    await refused('external.signature-unknown', () =>
      readsIn(b, a, forged(c, aSideFile(a, shared, { number: 9 }))),
    );

    const before = await boardOf(b);
    const key = before.sides.find(({ code }) => code === 'XC')?.keys[0]?.id;
    await b.editor.does(endKey, { key, reason: 'Their office says that it was copied' });
    await refused('kernel.wrong-state', () => b.editor.does(endKey, { key, reason: 'Once more' }));
    const late = forged(a, aSideFile(a, shared, { number: 8 }));
    assert.equal((await readsIn(b, a, late, { dryRun: true })).signature, 'ended');
    const refusal = await refusalOf(readsIn(b, a, late));
    assert.deepEqual(
      [refusal.code, refusal.details.params],
      ['external.signature-unknown', { why: 'ended' }],
    );
    const after = (await boardOf(b)).sides.find(({ code }) => code === 'XC');
    assert.ok(
      after?.files.every(({ trusted }) => !trusted),
      'what it signed is shown with that',
    );

    const { items } = await c.editor.does<{ items: { version: number }[] }>(
      (await import('../operations/find-agreements.ts')).findAgreements,
      { agreement: c.agreement },
    );
    const without = { ...agreementFacts, way: 'bilateral', neighbours: [c.neighbour['XC']] };
    await c.editor.does(editAgreement, { ...without, agreement: c.agreement, base: items[0]?.version });
    await refused('external.side-left', async () => readsIn(c, b, await fetched(b, 1)));
    const gone = (await boardOf(c)).sides.find(({ code }) => code === 'XD');
    assert.deepEqual([gone?.left, gone?.files.length], [true, 1], 'what it said stays');
    await c.editor.does(endAgreement, { agreement: c.agreement, reason: 'A new one takes its place' });
    await refused('external.agreement-over', async () => readsIn(c, a, await fetched(a, 1)));
  });

  it('says plainly what is wrong with a file that was changed, is none, too large, a bomb, or of a later release', async () => {
    const shared = (await boardOf(a)).board?.shared ?? '';
    const right = aSideFile(b, shared, { number: 7 });
    const activity = aFileActivity();
    const parts = unzipSync(forged(b, right));
    const note = strFromU8(parts['signed-note.txt'] ?? new Uint8Array());
    const change = (more: Record<string, Uint8Array>) => zipSync({ ...parts, ...more });
    const { 'signed-note.txt': _, ...unsigned } = parts;
    const cases: [Uint8Array, string, string?][] = [
      [strToU8(JSON.stringify(right)), 'unpack'],
      [zipSync(unsigned), 'unsigned'],
      [change({ 'side-file.json': strToU8(JSON.stringify({ ...right, number: 8 })) }), 'changed'],
      [change({ 'signed-note.txt': strToU8(note.replace('2026-05-04', '2026-05-05')) }), 'signature'],
      [forged(b, right, { kind: 'public-file' }), 'note'],
      [forged(b, right, { day: 'yesterday' }), 'note'],
      [forged(b, strToU8(' '.repeat(3 * 1024 * 1024))), 'unpack'],
      [forged(b, strToU8('['.repeat(200_000))), 'json'],
      [forged(b, Uint8Array.of(0x7b, 0xff)), 'not_text'],
      [forged(b, { format: 'zaedno-plan/1' }), 'format'],
      [forged(b, { ...right, format: 'zaedno-side/2' }), 'later'],
      [forged(b, { ...right, number: 0 }), 'shape', 'number'],
      [forged(b, { ...right, activities: [{ ...activity, word: 'perhaps' }] }), 'shape', 'activities.0.word'],
      [forged(b, { ...right, activities: [{ ...activity, titles: { en: '\u202e\u200b' } }] }), 'shape'],
      [forged(b, { ...right, activities: [activity, activity] }), 'twice', 'activities'],
      [
        forged(b, { ...right, activities: Array.from({ length: 201 }, () => aFileActivity()) }),
        'shape',
        'activities',
      ],
    ];
    const before = await boardOf(a);
    for (const [bytes, why, at] of cases) {
      const refusal = await refusalOf(readsIn(a, b, bytes));
      assert.deepEqual(
        [refusal.code, refusal.details.params?.['why']],
        ['external.side-file-unreadable', why],
      );
      if (at) assert.equal(refusal.details.params?.['at'], at);
    }
    // A name, and marks that nobody sees: told in the trial, kept only when a person says that the words name nobody.
    const titles = { en: 'Evenings with Orlin\u200b Vushtov' };
    const named = forged(b, { ...right, activities: [{ ...activity, titles, person: 'Orlin Vushtov' }] });
    const trial = await readsIn(a, b, named, { dryRun: true });
    assert.deepEqual([trial.named, trial.hidden], [['Orlin Vushtov'], 1]);
    await refused('external.somebody-named', () => readsIn(a, b, named));
    assert.deepEqual(await boardOf(a), before);
    await readsIn(a, b, named, { lookedAt: ['Orlin Vushtov'] });
    const says = (await boardOf(a)).activities.flatMap((one) => one.says);
    assert.deepEqual(says.find(({ says: { id } }) => id === activity.id)?.says.titles, {
      en: 'Evenings with Orlin Vushtov',
    });
    assert.doesNotMatch(JSON.stringify(await boardOf(a)), /"person"/, 'what the file has beside is left out');
    await refused('kernel.not-found', () => a.reader.does(readBoard, { agreement: nowhere }));
  });
});
