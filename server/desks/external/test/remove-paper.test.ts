import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { attachPaper } from '../operations/attach-paper.ts';
import { removePaper } from '../operations/remove-paper.ts';
import { nowhere } from './builders.ts';
import { anEvent, type EventHouse, opened, openEventHouse } from './events.ts';

describe('taking a paper away', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('takes it for good, unless the record is held', async () => {
    const event = await anEvent(t);
    const file = { name: 'paper.txt', type: '', bytes: new TextEncoder().encode('Words.') };
    const { document } = await t.editor.does<{ document: string }>(attachPaper, { event }, undefined, file);
    const hold = (reason: string | null) =>
      asOwner(t, 'update kernel.records set hold_reason = $1 where record_id = $2', [reason, event]);
    await hold('A court asks');
    await assert.rejects(t.editor.does(removePaper, { event, document }), refusal('kernel.on-hold'));
    await hold(null);
    assert.deepEqual(await t.editor.does(removePaper, { event, document }), { event });
    assert.deepEqual((await opened(t.reader, event)).papers, []);
    for (const wrong of [
      { event, document },
      { event: nowhere, document },
    ])
      await assert.rejects(t.editor.does(removePaper, wrong), refusal('kernel.not-found'));
  });
});
