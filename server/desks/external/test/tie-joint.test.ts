import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { noteCommitment } from '../operations/note-commitment.ts';
import { tieJoint } from '../operations/tie-joint.ts';
import { anAgreement, nowhere } from './builders.ts';
import { aLesson, aMeasure, anEvent } from './events.ts';
import { aProposal, type JointHouse, openJointHouse, theJoint } from './joint.ts';

describe('tying a joint activity', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());

  it('leads to what it rests on, is held at, works on and taught, each once and by its own name', async () => {
    const { instrument, plan, measure: item } = await aMeasure(t);
    const event = await anEvent(t);
    const { lesson } = await aLesson(t, event);
    const { commitment } = await t.editor.does<{ commitment: string }>(noteCommitment, {
      event,
      by: t.league,
      says: { en: 'Two books' },
      dueOn: null,
    });
    const agreement = await anAgreement(t.editor, [t.velmora.id]);
    const joint = await aProposal(t);
    const tie = (target: object, one = joint) => t.editor.does(tieJoint, { joint: one, target });
    const targets = [
      { to: 'agreement', agreement },
      { to: 'event', event },
      { to: 'commitment', event, commitment },
      { to: 'lesson', event, lesson },
      { to: 'measure', plan, item },
      { to: 'paragraph', instrument, address: 'annex/14' },
    ];
    for (const target of targets) await tie(target);
    const { ties } = await theJoint(t.reader, joint);
    assert.deepEqual(new Set(ties.map(({ target }) => target)), new Set(targets));
    const named = Object.fromEntries(ties.map(({ target, titles }) => [target.to, titles.en]));
    assert.deepEqual(
      [named['agreement'], named['event'], named['commitment'], named['lesson'], named['measure']],
      [
        'Memorandum of Orvik',
        'Third conference of Orvik',
        'Two books',
        'Teachers talked to parents first',
        'Open evenings',
      ],
    );
    await assert.rejects(tie({ item, plan, to: 'measure' }), refusal('external.tied-already'));
    for (const target of [
      { to: 'agreement', agreement: event },
      { to: 'lesson', event: agreement, lesson },
      { to: 'measure', plan, item: nowhere },
      { to: 'paragraph', instrument, address: 'annex/9999' },
    ])
      await assert.rejects(tie(target), refusal('kernel.not-found'));
    await assert.rejects(tie(targets[0] as object, nowhere), refusal('kernel.not-found'));
    await hide(t, agreement);
    assert.equal((await theJoint(t.reader, joint)).ties.length, 5, 'what is out of sight is not shown');
  });
});
