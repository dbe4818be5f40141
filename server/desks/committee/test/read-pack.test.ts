import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { openPeriod } from '#desks/reporting/operations/open-period.ts';
import { addItem } from '#desks/strategy/operations/add-item.ts';
import { refusal } from '#kernel/test/refusal.ts';
import type { z } from 'zod';
import { readPack } from '../operations/read-pack.ts';
import { reportAction } from '../operations/report-action.ts';
import {
  aBody,
  aDecision,
  aHeldSession,
  aMeasure,
  aSession,
  anAction,
  inDays,
  nowhere,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('the pack of a session', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  type Pack = z.output<typeof readPack.output>;
  const pack = (session: string, by = t.reader) => by.does<Pack>(readPack, { session });

  it('is put together from what stands now: agenda, tasks, what is asked, what was decided before', async () => {
    const { plan } = await aMeasure(t);
    const body = await aBody(t);
    const before = await aHeldSession(t, { body, heldOn: '2026-02-01' });
    const decision = await aDecision(t, before);
    const late = await anAction(t, decision, { dueOn: '2026-03-01' });
    const open = await anAction(t, decision);
    const coming = await aSession(t, { body, heldOn: inDays(20) });
    const first = await pack(coming);
    assert.deepEqual([first.since, first.agenda.length], ['2026-02-01', 2]);
    assert.deepEqual(
      first.actions.map(({ action, overdue }) => [action, overdue]),
      [
        [late, true],
        [open, false],
      ],
    );
    assert.deepEqual(
      first.decisions.map((one) => one.decision),
      [decision],
    );
    assert.equal(first.asked?.plan, plan);
    assert.ok(first.asked?.paragraphs.some(({ gap }) => gap));
    await t.editor.does(reportAction, {
      decision,
      action: late,
      report: 'finish',
      words: 'The halls are found',
    });
    assert.deepEqual(
      (await pack(coming)).actions.map(({ action }) => action),
      [open],
      'live, and not a copy',
    );
    await t.editor.does(addItem, {
      plan,
      type: 'measure',
      titles: { en: 'Advice by telephone' },
      leadOrganisation: t.focalPoint.organisation,
    });
    await t.coordinator.does(openPeriod, {
      names: { en: 'First half' },
      fromOn: '2026-01-01',
      toOn: '2026-06-30',
      dueOn: '2026-07-31',
      plans: [plan],
      steps: 1,
    });
    assert.deepEqual(
      (await pack(coming)).late.map((one) => [one.organisationNames, one.dueOn, one.returned]),
      [[{ en: 'Office of focal-point' }, '2026-07-31', false]],
      'an institution, and never a person',
    );
    assert.deepEqual((await pack(before)).since, null);
    await assert.rejects(pack(nowhere), refusal('kernel.not-found'));
  });
});
