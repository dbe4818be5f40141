import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { attachPaper } from '../operations/attach-paper.ts';
import { nowhere } from './builders.ts';
import { anEvent, type EventHouse, opened, openEventHouse } from './events.ts';

describe('papers of an event', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());
  const attach = (event: string, text: string, name = 'paper.txt') => {
    const file = { name, type: 'application/octet-stream', bytes: new TextEncoder().encode(text) };
    return t.editor.does<{ document: string }>(attachPaper, { event }, undefined, file);
  };

  it('are listed with the event; what is marked as classified, or is no document, is not kept', async () => {
    const event = await anEvent(t);
    const { document } = await attach(event, 'What schools learned.');
    const { papers } = await opened(t.reader, event);
    assert.deepEqual(
      papers.map((one) => [one.document, one.name, one.type, one.size]),
      [[document, 'paper.txt', 'txt', 21]],
    );
    await assert.rejects(attach(event, 'СТРОГО ДОВЕРЛИВО\n\nText'), refusal('kernel.document-marked'));
    await assert.rejects(attach(event, 'x', 'paper.exe'), refusal('kernel.document-type'));
    await hide(t, event);
    for (const one of [event, nowhere]) await assert.rejects(attach(one, 'x'), refusal('kernel.not-found'));
  });
});
