import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { noteCommitment } from '../operations/note-commitment.ts';
import { settleCommitment } from '../operations/settle-commitment.ts';
import { nowhere } from './builders.ts';
import { anEvent, type EventHouse, opened, openEventHouse } from './events.ts';

describe('settling a commitment', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('says once what became of it', async () => {
    const event = await anEvent(t);
    const facts = { event, by: t.league, says: { en: 'Two books' }, dueOn: null };
    const { commitment } = await t.editor.does<{ commitment: string }>(noteCommitment, facts);
    const settle = { commitment, state: 'kept', outcome: 'Both came' };
    assert.deepEqual(await t.editor.does(settleCommitment, settle), { event });
    const [found] = (await opened(t.reader, event)).commitments;
    assert.deepEqual([found?.state, found?.outcome], ['kept', 'Both came']);
    await assert.rejects(t.editor.does(settleCommitment, settle), refusal('kernel.wrong-state'));
    await assert.rejects(
      t.editor.does(settleCommitment, { ...settle, commitment: nowhere }),
      refusal('kernel.not-found'),
    );
  });
});
