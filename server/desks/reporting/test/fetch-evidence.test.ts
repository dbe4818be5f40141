import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { approveSheet } from '../operations/approve-sheet.ts';
import { fetchEvidence } from '../operations/fetch-evidence.ts';
import { handedIn, lastEntry, nowhere } from './builders.ts';
import { type EvidenceHouse, openEvidenceHouse } from './evidence.ts';

describe('files that are fetched from behind a row', { skip: withoutServer() }, () => {
  let house: EvidenceHouse;
  before(async () => {
    house = await openEvidenceHouse();
  });
  after(() => house?.t.close());

  it('are fetched by whoever may open the sheet, and each fetching is recorded', async () => {
    const { t, of, keep, names } = house;
    const document = await keep('count.txt');
    const fetch = (by = t.editor) => by.does<{ address: string }>(fetchEvidence, { ...of, document });
    assert.match((await fetch()).address, /^\/api\/documents\/[\w-]{20,}$/);
    assert.deepEqual((await lastEntry(t, fetchEvidence))?.about, [of.period]);
    for (const stranger of [t.health, t.reader])
      await assert.rejects(fetch(stranger), refusal('kernel.not-found'));
    await assert.rejects(
      t.editor.does(fetchEvidence, { ...of, document: nowhere }),
      refusal('kernel.not-found'),
    );
    await handedIn(t.schools, of);
    await t.approver.does(approveSheet, of);
    assert.deepEqual(await names(t.reader), ['count.txt'], 'what was approved shows what it rests on');
    assert.match((await fetch(t.reader)).address, /^\/api\/documents\//);
  });
});
