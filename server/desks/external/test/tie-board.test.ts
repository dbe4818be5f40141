import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { writePublicKey } from '#kernel/ledger/note.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { addKey } from '../operations/add-key.ts';
import { openBoard } from '../operations/open-board.ts';
import { tieBoard } from '../operations/tie-board.ts';
import { tieJoint } from '../operations/tie-joint.ts';
import { untieBoard } from '../operations/untie-board.ts';
import {
  activityOf,
  aFileActivity,
  aSideFile,
  aSigner,
  boardOf,
  type Office,
  openOffice,
  readsIn,
  signedBy,
} from './boards.ts';
import { lastEntry, nowhere } from './builders.ts';
import { anEvent } from './events.ts';

describe('saying that two are the same', { skip: withoutServer() }, () => {
  let t: Office;
  before(async () => {
    t = await openOffice('XC');
  });
  after(() => t?.close());

  it('puts them side by side, once for each side, and can be taken back', async () => {
    const joint = await activityOf(t);
    const event = await anEvent(t);
    await t.editor.does(tieJoint, { joint, target: { to: 'event', event } });
    const side = t.neighbour['XD'] ?? '';
    const tie = (more: object) =>
      t.editor.does<{ tie: string }>(tieBoard, { agreement: t.agreement, side, kind: 'activity', ...more });
    await refused('kernel.not-found', () => tie({ theirs: nowhere, own: joint }));
    const { shared } = await t.editor.does<{ shared: string }>(openBoard, {
      agreement: t.agreement,
      own: t.own,
    });
    await refused('kernel.not-found', () => tie({ theirs: nowhere, own: joint }));
    const signer = aSigner();
    await t.editor.does(addKey, { neighbour: side, key: writePublicKey(signer), learned: 'A letter' });
    const they = { own: { code: 'XD', names: { en: 'Velmora' } }, neighbour: { XC: '', XE: '' } };
    const [one, two] = [aFileActivity(), aFileActivity({ same: [joint] })];
    const theirEvent = {
      id: nowhere,
      same: [],
      titles: { en: 'A meeting' },
      place: { en: 'Orvik' },
      firstOn: '2026-05-12',
      lastOn: '2026-05-16',
      state: 'planned',
    };
    const content = aSideFile(they, shared, { activities: [one, two], events: [theirEvent] });
    await readsIn(t, { ...t, code: 'XD' }, signedBy(signer, content));
    const loose = (await boardOf(t)).activities.map(({ own, proposed }) => [own, proposed]);
    assert.deepEqual(loose, [
      [joint, null],
      [null, null],
      [null, joint],
    ]);
    const { tie: id } = await tie({ theirs: two.id, own: joint });
    assert.deepEqual((await lastEntry(t, tieBoard))?.detail, { kind: 'activity' });
    await refused('external.tied-already', () => tie({ theirs: one.id, own: joint }));
    await refused('external.tied-already', () => tie({ theirs: two.id, own: joint }));
    await tie({ kind: 'event', theirs: nowhere, own: event });
    const board = await boardOf(t);
    assert.deepEqual(
      board.activities.map(({ own, says }) => [own, says.map((said) => said.side)]),
      [
        [joint, ['own', side]],
        [null, [side]],
      ],
    );
    assert.deepEqual(
      board.events.map(({ own, differ }) => [own, differ]),
      [[event, true]],
    );
    // What we said to be the same is said to the others.
    assert.deepEqual(board.activities[0]?.says[0]?.says.same, [two.id]);

    await t.editor.does(untieBoard, { tie: id });
    assert.equal((await boardOf(t)).activities.length, 3);
    await refused('kernel.not-found', () => t.editor.does(untieBoard, { tie: id }));
  });
});
