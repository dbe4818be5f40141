import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { deskSentences } from '#kernel/exports/messages.ts';
import { handoverReport } from '../rules/handover-report.ts';
import { exportHandover } from '../operations/export-handover.ts';
import { readHandover } from '../operations/read-handover.ts';
import {
  aDecision,
  aHeldSession,
  anAction,
  nowhere,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('the pack for a deputy or successor on paper', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('is a PDF in each language, and says who is named when somebody deputises', async () => {
    await anAction(t, await aDecision(t, await aHeldSession(t)));
    for (const language of ['en', 'bg', 'mk', 'sq'] as const) {
      const { bytes } = await t.focalPoint.does<{ bytes: Uint8Array }>(exportHandover, { language });
      assert.equal(new TextDecoder().decode(bytes.subarray(0, 5)), '%PDF-');
      const say = deskSentences('committee', language);
      const said = JSON.stringify(handoverReport(await t.focalPoint.does(readHandover, {}), say, language));
      assert.ok(said.includes(say('handover.on-behalf')));
      assert.doesNotMatch(said, /pack\.|handover\./, 'every sentence is there');
    }
    await assert.rejects(
      t.focalPoint.does(exportHandover, { post: nowhere, language: 'en' }),
      refusal('kernel.not-found'),
    );
  });
});
