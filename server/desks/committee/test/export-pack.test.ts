import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { deskSentences } from '#kernel/exports/messages.ts';
import { packReport } from '../rules/pack-report.ts';
import { exportPack } from '../operations/export-pack.ts';
import { readPack } from '../operations/read-pack.ts';
import {
  aBody,
  aDecision,
  aHeldSession,
  aSession,
  anAction,
  nowhere,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('the pack of a session on paper', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('is a PDF in each language, with the words that the page has', async () => {
    const body = await aBody(t);
    const decision = await aDecision(t, await aHeldSession(t, { body, heldOn: '2026-02-01' }));
    await anAction(t, decision, { dueOn: '2026-03-01' });
    const session = await aSession(t, { body });
    for (const language of ['en', 'bg', 'mk', 'sq'] as const) {
      const { name, bytes } = await t.reader.does<{ name: string; bytes: Uint8Array }>(exportPack, {
        session,
        language,
      });
      assert.match(name, new RegExp(`\\.${language}\\.pdf$`));
      assert.equal(new TextDecoder().decode(bytes.subarray(0, 5)), '%PDF-');
      const report = packReport(
        await t.reader.does(readPack, { session }),
        deskSentences('committee', language),
        language,
      );
      const said = JSON.stringify(report);
      assert.match(said, /Find the halls/);
      assert.doesNotMatch(said, /pack\.|handover\./, 'every sentence is there');
    }
    await assert.rejects(
      t.reader.does(exportPack, { session: nowhere, language: 'en' }),
      refusal('kernel.not-found'),
    );
  });
});
