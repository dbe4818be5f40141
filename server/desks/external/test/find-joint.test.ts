import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { exportCalendar } from '../operations/export-calendar.ts';
import { findJoint } from '../operations/find-joint.ts';
import { readMatrix } from '../operations/read-matrix.ts';
import { readToday } from '../operations/read-today.ts';
import { setStep } from '../operations/set-step.ts';
import { tieJoint } from '../operations/tie-joint.ts';
import { anAgreement, inDays } from './builders.ts';
import { anActivity, aProposal, aReport, type JointHouse, openJointHouse, says } from './joint.ts';

type Page = {
  items: { joint: string; sides: { party: { names: { en?: string } }; standing: string }[] }[];
  next: string | null;
};

describe('listing joint activities', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());
  const find = (input: object) => t.reader.does<Page>(findJoint, input);
  const ids = async (input: object) => (await find(input)).items.map(({ joint }) => joint);

  it('gives whose last day is the latest first, page by page, those of an agreement, and none that is hidden', async () => {
    const early = await aProposal(t, { lastOn: '2026-05-01' });
    const late = await aProposal(t, { lastOn: '2026-09-01' });
    const hidden = await aProposal(t);
    await hide(t, hidden);
    assert.deepEqual(await ids({}), [late, early]);
    const first = await find({ limit: 1 });
    assert.deepEqual(await ids({ limit: 1, after: first.next }), [early]);
    assert.deepEqual(new Set(first.items[0]?.sides.map(({ party }) => party.names.en)).has('Velmora'), true);
    const agreement = await anAgreement(t.editor, [t.velmora.id]);
    await t.editor.does(tieJoint, { joint: early, target: { to: 'agreement', agreement } });
    assert.deepEqual(await ids({ agreement }), [early]);
    await assert.rejects(find({ after: 'no place' }), refusal('kernel.input-invalid'));
  });

  it('is in the matrix by its words and reports, in the calendar by its days and steps, and in Today by its steps', async () => {
    const joint = await anActivity(t, { titles: { en: 'Clubs together' }, lastOn: '2026-10-31' });
    const step = { joint, side: t.velmora.id, says: { en: 'Open a club' }, dueOn: inDays(5), change: null };
    await t.editor.does(setStep, step);
    await t.editor.does(setStep, { ...step, says: { en: 'Much later' }, dueOn: inDays(90) });
    await says(t, joint, t.tessaria, 'withdrawn', { saidOn: '2026-04-02' });
    await aReport(t, joint, t.velmora, { saidOn: '2026-06-05' });
    const { rows } = await t.reader.does<{
      rows: { neighbour: string; cells: { way: string; lastOn: string | null; talks: number }[] }[];
    }>(readMatrix, {});
    const cell = (neighbour: string) =>
      rows.find((one) => one.neighbour === neighbour)?.cells.find(({ way }) => way === 'multilateral');
    assert.deepEqual([cell(t.velmora.id)?.lastOn, cell(t.velmora.id)?.talks], ['2026-06-05', 2]);
    assert.equal(cell(t.tessaria.id)?.lastOn, '2026-04-02');
    await aProposal(t, { titles: { en: 'Only proposed' } });
    const { bytes } = await t.reader.does<{ bytes: Uint8Array }>(exportCalendar, {});
    const calendar = new TextDecoder().decode(bytes);
    assert.match(calendar, /DTEND;VALUE=DATE:20261101\r\nSUMMARY:Clubs together/);
    assert.match(calendar, /SUMMARY:Open a club/);
    assert.ok(!calendar.includes('Only proposed'));
    const today = await t.editor.does<{ steps: { titles: { en?: string } }[] }>(readToday, {});
    assert.deepEqual(
      today.steps.map(({ titles }) => titles.en),
      ['Open a club'],
    );
  });
});
