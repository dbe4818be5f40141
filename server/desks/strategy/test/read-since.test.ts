/** "Since you were here": what others did, counted exactly, and nothing of one's own or of what was seen already. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { beginAs } from '#kernel/db/transaction.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { comeIn } from '#kernel/test/people.ts';
import { run } from '#kernel/operation/run.ts';
import { approvePlan } from '../operations/approve-plan.ts';
import { editItem } from '../operations/edit-item.ts';
import { importPlan } from '../operations/import-plan.ts';
import { readSince } from '../operations/read-since.ts';
import { removeItem } from '../operations/remove-item.ts';
import { returnPlan } from '../operations/return-plan.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { untieMeasure } from '../operations/untie-measure.ts';
import { anItem, aPlan, aText, aTie, type Built, moreMeasures } from './builders.ts';
import { countStatements } from './observe.ts';
import { assessed } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Line = {
  kind: string;
  record: string;
  item: string | null;
  count: number;
  addresses: string[];
  languages: string[];
};
type Since = { since: string; first: boolean; lines: Line[]; more: number; sealedAt: string | null };

describe('read-since', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let secret: string;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());
  beforeEach(() => leave(t.reader));

  /** The person signs out, and `back` signs them in again. */
  async function leave(who: AtWork): Promise<void> {
    await asOwner(
      t,
      'update kernel.sessions set ended_at = clock_timestamp() where user_id = $1 and ended_at is null',
      [who.user],
    );
  }
  async function back(who: AtWork = t.reader): Promise<Since> {
    secret = await comeIn(t.database.pools, who, 'strategy-work');
    return await again();
  }
  const again = async () => (await run(t.house, readSince, { secret, input: {} })) as Since;
  const kindsOf = ({ lines }: Since) => lines.map((line) => line.kind);
  const find = ({ lines }: Since, kind: string, built: Built) =>
    lines.find((line) => line.kind === kind && line.record === built.plan);

  it('counts from the end of the visit before, and a change of post is no new visit', async () => {
    const { since, first, lines } = await back();
    assert.equal(first, false);
    assert.ok(Date.now() - Date.parse(since) < 60_000);
    assert.deepEqual(lines, []);
    await aPlan(t);
    const [session] = await asOwner<{ session_id: string; secret_hash: Buffer }>(
      t,
      'select session_id, secret_hash from kernel.sessions where user_id = $1 and ended_at is null',
      [t.reader.user],
    );
    const moved = await t.database.pools.door.query(
      `select kernel.door_work_as($1, gen_random_uuid(), $2, 'strategy-work', sha256('other'::bytea)) as ok`,
      [session?.secret_hash, t.reader.post],
    );
    assert.equal(moved.rows[0]?.ok, true);
    secret = 'other';
    assert.equal((await again()).since, since);
  });

  it('reaches back as far as sessions are kept where somebody was never here', async () => {
    const fresh = await t.employ({ login: 'fresh', roles: ['strategy.reader'], purposes: ['strategy-work'] });
    const { since, first } = await fresh.does<Since>(readSince, {});
    assert.equal(first, true);
    assert.equal(Math.round((Date.now() - Date.parse(since)) / 86_400_000), 90);
  });

  it('takes a session that was left open for over at its last sign of life', async () => {
    const person = await t.employ({ login: 'away', roles: ['strategy.reader'], purposes: ['strategy-work'] });
    await asOwner(
      t,
      `update kernel.sessions set created_at = now() - interval '9 hours', idle_until = now() - interval '3 hours'
        where user_id = $1`,
      [person.user],
    );
    const { since } = await back(person);
    assert.equal(Math.round((Date.now() - Date.parse(since)) / 1_800_000), 7, 'three and a half hours ago');
  });

  it('tells the last decision on each plan, and texts that were accepted', async () => {
    const returned = await aPlan(t);
    const approved = await aPlan(t);
    for (const { plan } of [returned, approved]) await t.editor.does(submitPlan, { plan });
    await t.approver.does(returnPlan, { plan: returned.plan, reason: 'The money is missing.' });
    await t.approver.does(returnPlan, { plan: approved.plan, reason: 'The money is missing.' });
    await t.editor.does(submitPlan, { plan: approved.plan });
    await t.approver.does(approvePlan, { plan: approved.plan });
    const { instrument } = await aText(t);
    const found = await back();
    assert.ok(find(found, 'plan-returned', returned));
    assert.ok(find(found, 'plan-approved', approved));
    assert.equal(find(found, 'plan-returned', approved), undefined, 'one line for one plan');
    const text = found.lines.find((line) => line.kind === 'text-accepted');
    assert.deepEqual([text?.record, text?.languages], [instrument, ['en']]);
    assert.ok(!kindsOf(await back()).includes('plan-returned'), 'the next visit does not tell it again');
  });

  it('tells nobody what they did themselves', async () => {
    const approver = await t.employ({
      login: 'approver',
      roles: ['strategy.approver'],
      purposes: ['strategy-work'],
    });
    await leave(approver);
    const built = await aPlan(t);
    await t.editor.does(submitPlan, { plan: built.plan });
    await back(approver);
    await run(t.house, approvePlan, { secret, input: { plan: built.plan } });
    assert.equal(find(await again(), 'plan-approved', built), undefined);
  });

  it('counts paragraphs that came to be served, and those that no longer are, exactly', async () => {
    const built = await aPlan(t);
    const kept = await aTie(t.editor, built, { address: 'annex/20' });
    await aTie(t.editor, built, { address: 'annex/21' });
    const other = await anItem(t.editor, { plan: built.plan, type: 'measure', titles: { en: 'Other' } });
    const lost = await aTie(t.editor, { ...built, measure: other }, { address: 'annex/22' });
    await back();
    await leave(t.reader);
    // One paragraph is newly served, one by another measure as well, one loses its only measure.
    await aTie(t.editor, built, { address: 'annex/23' });
    await aTie(t.editor, { ...built, measure: other }, { address: 'annex/20' });
    await aTie(t.editor, built, { address: 'line/L1' });
    await t.editor.does(untieMeasure, { plan: built.plan, tie: lost });
    await t.editor.does(untieMeasure, { plan: built.plan, tie: kept });
    const found = await back();
    const served = find(found, 'served', built);
    assert.deepEqual([served?.count, served?.addresses], [1, ['annex/23']]);
    const noLonger = find(found, 'no-longer-served', built);
    assert.deepEqual([noLonger?.count, noLonger?.addresses], [1, ['annex/22']]);
  });

  it('knows that a stopped measure serves nothing, and that a removed one did', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built, { address: 'annex/20' });
    const gone = await anItem(t.editor, { plan: built.plan, type: 'measure', titles: { en: 'Gone' } });
    await aTie(t.editor, { ...built, measure: gone }, { address: 'annex/21' });
    const stopped = await anItem(t.editor, { plan: built.plan, type: 'measure', titles: { en: 'Stopped' } });
    await aTie(t.editor, { ...built, measure: stopped }, { address: 'annex/22' });
    const both = await anItem(t.editor, { plan: built.plan, type: 'measure', titles: { en: 'Both' } });
    await aTie(t.editor, { ...built, measure: both }, { address: 'annex/24' });
    const move = (item: string, action: string) =>
      t.editor.does(setMeasureState, { plan: built.plan, item, action, reason: 'Because.' });
    await assessed(t, built.plan, stopped);
    await move(stopped, 'stop');
    await move(both, 'stop');
    await back();
    await leave(t.reader);
    await move(built.measure, 'stop');
    await t.editor.does(removeItem, { plan: built.plan, item: gone, base: 1, reason: 'Entered twice.' });
    await move(stopped, 'resume');
    // It had served nothing since it was stopped, so nothing is lost with it.
    await t.editor.does(removeItem, { plan: built.plan, item: both, base: 1, reason: 'Entered twice.' });
    const found = await back();
    assert.deepEqual(find(found, 'no-longer-served', built)?.addresses, ['annex/20', 'annex/21']);
    assert.deepEqual(find(found, 'served', built)?.addresses, ['annex/22']);
  });

  it('counts the measures of one’s own institution that others changed, each once', async () => {
    const built = await aPlan(t);
    const lead = { leadOrganisation: t.focalPoint.organisation };
    const more = await moreMeasures(t, built, 3);
    const [one, two, three] = more;
    await assessed(t, built.plan, ...more);
    await leave(t.focalPoint);
    await back(t.focalPoint);
    await leave(t.focalPoint);
    const edit = (item: string | undefined) =>
      t.editor.does(editItem, { plan: built.plan, item, base: 1, titles: { en: 'Changed' }, ...lead });
    await edit(one);
    await t.editor.does(setMeasureState, { plan: built.plan, item: one, action: 'begin' });
    const found = await back(t.focalPoint);
    assert.deepEqual(
      [find(found, 'measures-changed', built)?.count, find(found, 'measures-changed', built)?.item],
      [1, one],
    );
    await leave(t.focalPoint);
    await edit(two);
    await t.editor.does(setMeasureState, { plan: built.plan, item: three, action: 'begin' });
    const next = await back(t.focalPoint);
    assert.deepEqual(
      [find(next, 'measures-changed', built)?.count, find(next, 'measures-changed', built)?.item],
      [2, null],
    );
    await run(t.house, setMeasureState, {
      secret,
      input: { plan: built.plan, item: two, action: 'begin' },
    });
    assert.equal(find(await again(), 'measures-changed', built)?.count, 2, 'one’s own work is no news');
    assert.equal(find(await back(t.reader), 'measures-changed', built), undefined, 'not their institution');
  });

  it('sums the rows that imports wrote', async () => {
    const built = await aPlan(t);
    const table = (rows: string) => ({
      name: 'plan.csv',
      type: 'text/csv',
      bytes: new TextEncoder().encode(`External id,Measure\n${rows}`),
    });
    const input = { plan: built.plan, dryRun: false };
    await t.uploads(t.editor, importPlan, input, table('1,A choir\n2,A library\n'));
    await t.uploads(t.editor, importPlan, input, table('1,A choir\n2,A reading room\n'));
    await t.uploads(t.editor, importPlan, input, table('1,A choir\n2,A reading room\n'));
    assert.equal(find(await back(), 'plan-imported', built)?.count, 3);
  });

  it('keeps to seven lines and says how many there are more', async () => {
    for (let at = 0; at < 9; at += 1) {
      const { plan } = await aPlan(t);
      await t.editor.does(submitPlan, { plan });
      await t.approver.does(approvePlan, { plan });
    }
    const found = await back();
    assert.deepEqual([found.lines.length, found.more], [7, 2]);
  });

  it('shows nothing of a plan that the reader does not see', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built, { address: 'annex/23' });
    await t.editor.does(submitPlan, { plan: built.plan });
    await t.approver.does(approvePlan, { plan: built.plan });
    assert.ok((await back()).lines.some((line) => line.record === built.plan));
    const transaction = await beginAs(t.database.pools, t.coordinator.secret);
    await transaction.connection.client.query(
      `select kernel.move_record($1, kernel.open_circle('team', 'Closed', true))`,
      [built.plan],
    );
    await transaction.commit([]);
    transaction.release();
    assert.deepEqual(
      (await again()).lines.filter((line) => line.record === built.plan),
      [],
    );
  });

  it('sends as many statements for thirty measures as for three', async () => {
    const measures = async (many: number) => {
      await leave(t.reader);
      await moreMeasures(t, await aPlan(t), many);
      await back();
      return await countStatements(t, again);
    };
    const few = await measures(3);
    assert.equal(await measures(30), few);
    assert.ok(few <= 13, `${few} statements`);
  });
});
