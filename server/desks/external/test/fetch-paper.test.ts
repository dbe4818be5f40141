import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { openEntry, type TestEntry } from '#server/entry/test/open-entry.ts';
import { attachPaper } from '../operations/attach-paper.ts';
import { fetchPaper } from '../operations/fetch-paper.ts';
import { nowhere } from './builders.ts';
import { anEvent, type EventHouse, openEventHouse } from './events.ts';

describe('fetching a paper', { skip: withoutServer() }, () => {
  let t: EventHouse;
  let entry: TestEntry;
  before(async () => {
    t = await openEventHouse();
    entry = await openEntry(t, { house: t.house });
  });
  after(async () => {
    await entry?.close();
    await t?.close();
  });

  it('gives the words that were put in, once, to whoever asked', async () => {
    const event = await anEvent(t);
    const file = { name: 'paper.txt', type: '', bytes: new TextEncoder().encode('What schools learned.') };
    const { document } = await t.editor.does<{ document: string }>(attachPaper, { event }, undefined, file);
    const { address } = await t.reader.does<{ address: string }>(fetchPaper, { event, document });
    const get = (secret: string) => entry.ask(address, { headers: { cookie: `zaedno_session=${secret}` } });
    assert.equal((await get(t.editor.secret)).status, 404, 'somebody else');
    const found = await get(t.reader.secret);
    assert.deepEqual([found.status, found.text], [200, 'What schools learned.']);
    assert.equal((await get(t.reader.secret)).status, 404, 'twice');
    for (const wrong of [
      { event: nowhere, document },
      { event, document: nowhere },
    ])
      await assert.rejects(t.reader.does(fetchPaper, wrong), refusal('kernel.not-found'));
  });
});
