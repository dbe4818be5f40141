/** What this side says to the others: its own word and nothing of anybody else, and nobody by name (R110). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readPublicKey } from '#kernel/ledger/note.ts';
import { checkPublicFile } from '#kernel/ledger/public-file.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusalOf, refused } from '#kernel/test/refusal.ts';
import { noteCommitment } from '../operations/note-commitment.ts';
import { openBoard } from '../operations/open-board.ts';
import { setShare } from '../operations/set-share.ts';
import { setStep } from '../operations/set-step.ts';
import { tieJoint } from '../operations/tie-joint.ts';
import { writeSideFile } from '../operations/write-side-file.ts';
import {
  activityOf,
  aSideFile,
  boardOf,
  forged,
  knows,
  type Office,
  openOffice,
  readsIn,
  writes,
} from './boards.ts';
import { aPoint, lastEntry, nowhere } from './builders.ts';
import { anEvent } from './events.ts';
import { source } from './joint.ts';

describe('write-side-file', { skip: withoutServer() }, () => {
  let t: Office;
  let other: Office;
  let joint: string;
  before(async () => {
    t = await openOffice('XC');
    other = await openOffice('XD');
    joint = await activityOf(t);
    const note = { joint, dueOn: '2026-10-01', change: null, lookedAt: [] };
    await t.editor.does(setStep, { ...note, side: t.editor.organisation, says: { en: 'A guide for towns' } });
    await t.editor.does(setStep, { ...note, side: t.neighbour['XD'], says: { en: 'They invite' } });
    await aPoint(t.editor, t.neighbour['XD'] ?? '', { name: 'Orlin Vushtov' });
  });
  after(async () => {
    await t?.close();
    await other?.close();
  });

  const inFile = (bytes: Uint8Array) => {
    const { kind, bytes: content } = checkPublicFile(bytes, readPublicKey(t.key));
    assert.equal(kind, 'side-file');
    const text = new TextDecoder().decode(content);
    return { text, says: JSON.parse(text) };
  };

  it('needs a board', async () => {
    await refused('kernel.not-found', () => writes(t));
    await t.editor.does(openBoard, { agreement: t.agreement, own: t.own });
    assert.equal((await boardOf(t)).unsaid, true);
  });

  it('holds our own word, signed and numbered, and neither what others said nor how anybody is reached', async () => {
    const bytes = await writes(t);
    const { text, says } = inFile(bytes);
    assert.deepEqual([says.number, says.previous, says.side], [1, null, t.own]);
    assert.deepEqual(
      says.activities.map((one: Record<string, unknown>) => [one['id'], one['word'], one['institutions']]),
      [[joint, 'proposes', [{ names: { en: 'Office of editor' }, standing: 'proposes', saidOn: null }]]],
    );
    assert.deepEqual(
      says.activities[0].steps.map((one: { says: object }) => one.says),
      [{ en: 'A guide for towns' }],
    );
    for (const theirs of ['They invite', source.voice, source.document, source.number, 'Orlin', '+999'])
      assert.ok(!text.includes(theirs), theirs);
    const entry = await lastEntry(t, writeSideFile);
    assert.deepEqual([entry?.about, entry?.detail], [[t.agreement], { number: 1 }]);
    const { sent, unsaid } = await boardOf(t);
    assert.deepEqual(
      sent.map(({ number, reason, post }) => [number, reason, post]),
      [[1, 'Agreed for each quarter', { en: 'editor' }]],
    );
    assert.equal(unsaid, false);
    await refused('external.nothing-new', () => writes(t));
  });

  it('tells of what is done with one partner alone only where somebody says so, each time', async () => {
    const sides = [
      { kind: 'organisation', id: t.editor.organisation },
      { kind: 'neighbour', id: t.neighbour['XD'] },
    ];
    const two = await activityOf(t, { sides, way: 'bilateral', titles: { en: 'Between two' } });
    const event = await anEvent(t, { titles: { en: 'Meeting of two' } });
    await t.editor.does(tieJoint, { joint: two, target: { to: 'event', event } });
    const by = { kind: 'organisation', id: t.editor.organisation };
    await t.editor.does(noteCommitment, { event, by, says: { en: 'To pay the hall' }, dueOn: null });
    await refused('external.nothing-new', () => writes(t));
    const asked = (await boardOf(t)).asked.map((one) => [one.joint, one.shown, one.without[0]?.en]);
    assert.deepEqual(asked, [[two, false, 'Tessaria']]);
    const { says } = inFile(await writes(t, { shown: [two] }));
    assert.deepEqual([says.number, says.activities.length, says.previous.length], [2, 2, 64]);
    assert.deepEqual(
      [says.events[0].titles, says.commitments[0].says],
      [{ en: 'Meeting of two' }, { en: 'To pay the hall' }],
    );
    const back = inFile(await writes(t));
    assert.deepEqual([back.says.number, back.says.activities.length, back.says.events], [3, 1, []]);
  });

  it('names nobody: what looks like a name does not leave before a person said that it is none', async () => {
    const row = { joint, side: t.editor.organisation, currency: 'EUR', planned: 5_00, spent: null };
    const more = { change: null, lookedAt: ['Blue Hills'] };
    await t.editor.does(setShare, { ...row, ...more, says: { en: 'Rooms at Blue Hills' } });
    assert.equal(inFile(await writes(t)).says.number, 4, 'who wrote it down has said so of the activity');
    const event = await anEvent(t);
    await t.editor.does(tieJoint, { joint, target: { to: 'event', event } });
    const by = { kind: 'organisation', id: t.editor.organisation };
    await t.editor.does(noteCommitment, { event, by, says: { en: 'To ask Orlin Vushtov' }, dueOn: null });
    const refusal = await refusalOf(writes(t));
    assert.deepEqual(
      [refusal.code, refusal.details.fields?.map(({ message }) => message)],
      ['external.somebody-named', ['Orlin Vushtov']],
    );
    assert.equal((await boardOf(t)).sent.length, 4);
  });

  it('gives up a number that nobody has answered for the one that a partner’s first file carries', async () => {
    const reading = async () => (await boardOf(t)).board?.shared;
    const own = await reading();
    await knows(t, other);
    const theirs = forged(other, aSideFile(other, nowhere));
    assert.equal((await readsIn(t, other, theirs, { dryRun: true })).board, 'taken');
    assert.equal(await reading(), own);
    await readsIn(t, other, theirs);
    assert.equal(await reading(), nowhere);
    const again = forged(other, aSideFile(other, own ?? '', { number: 2 }));
    await refused('external.other-board', () => readsIn(t, other, again));
  });
});
