import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginAs } from '#kernel/db/transaction.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { publishThreatPicture } from '../operations/publish-threat-picture.ts';
import { readToday } from '../operations/read-today.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { aPlan } from './builders.ts';
import { lastEntry, nowhere, outdated } from './observe.ts';
import { aDraft, inDays, published, reviews } from './pictures.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aForm, tag } from './threats.ts';

describe('publish-threat-picture', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());
  const publish = (picture: string, base = 1) => t.coordinator.does(publishThreatPicture, { picture, base });
  const kinds = async (who: AtWork, plan: string) =>
    (await who.does<{ waiting: { kind: string; record: string; count: number }[] }>(readToday, {})).waiting
      .filter(({ kind, record }) => kind.startsWith('reviews-') && record === plan)
      .map(({ kind, count }) => [kind, count]);

  it('opens one review of each measure that answers a changed form, and of no other', async () => {
    const [one, two, other] = [await aForm(t.editor), await aForm(t.editor), await aForm(t.editor)];
    const [both, stopped, aside] = [await aPlan(t), await aPlan(t), await aPlan(t)];
    await tag(t.editor, both, one);
    await tag(t.editor, both, two);
    await tag(t.editor, stopped, one);
    await tag(t.editor, aside, other);
    const { plan, measure: item } = stopped;
    await t.editor.does(setMeasureState, { plan, item, action: 'stop', reason: 'No money' });
    const { picture, number, reviews: opened } = await published(t.editor, t.coordinator, [one, two]);
    assert.equal(opened, 1);
    const [review, ...more] = await reviews(t.reader, { picture });
    assert.deepEqual(more, []);
    assert.deepEqual([review?.plan, review?.item, review?.state], [both.plan, both.measure, 'open']);
    assert.deepEqual([review?.forms.length, review?.dueOn, review?.overdue], [2, inDays(10), false]);
    const entry = await lastEntry(t, publishThreatPicture);
    assert.deepEqual([entry?.about, entry?.detail], [[picture], { number, reviews: 1 }]);
    const next = await published(t.editor, t.coordinator, []);
    assert.deepEqual([next.number, next.reviews], [number + 1, 0]);
  });

  it('stands on Today of those who decide, and is overdue after its day: the clock reminds', async () => {
    const built = await aPlan(t);
    const form = await aForm(t.editor);
    await tag(t.editor, built, form);
    await published(t.editor, t.coordinator, [form]);
    assert.deepEqual(await kinds(t.coordinator, built.plan), [['reviews-to-decide', 1]]);
    for (const who of [t.editor, t.reader]) assert.deepEqual(await kinds(who, built.plan), []);
    const clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
    const due = async (as: string) => {
      const transaction = await beginAs(t.database.pools, clock.secret);
      await transaction.connection.client.query('select * from kernel.take_deadlines_due($1, 100)', [as]);
      await transaction.commit([]);
      transaction.release();
      return await asOwner(
        t,
        `select 1 from kernel.outbox where about = $1 and event = 'strategy.review-due'`,
        [built.plan],
      );
    };
    assert.equal((await due(`${inDays(10)}T23:00:00Z`)).length, 0, 'on its day it is not overdue');
    assert.equal((await due(`${inDays(11)}T00:00:01Z`)).length, 1);
    await asOwner(t, 'update strategy.threat_reviews set due_on = $2 where record_id = $1', [
      built.plan,
      inDays(-2),
    ]);
    assert.deepEqual(await kinds(t.coordinator, built.plan), [['reviews-overdue', 1]]);
    assert.equal((await reviews(t.reader, { plan: built.plan }))[0]?.overdue, true);
  });

  it('asks for a day to come where something changed, and happens once', async () => {
    const form = await aForm(t.editor);
    const changes = [{ form, what: { en: 'More' } }];
    const { picture } = await aDraft(t.editor, { changes });
    await assert.rejects(publish(picture), refusal('strategy.due-day-needed'));
    const again = (reviewsDueOn: string, base: number) =>
      aDraft(t.editor, { changes, reviewsDueOn, draft: { picture, base } });
    await again(inDays(-2), 1);
    await assert.rejects(publish(picture, 2), refusal('strategy.due-day-needed'));
    assert.equal((await outdated(publish(picture, 1)))['version'], 2);
    await again(inDays(2), 2);
    await publish(picture, 3);
    await assert.rejects(publish(picture, 4), refusal('strategy.picture-published'));
  });

  it('is for signers, and answers the same for what is not there', async () => {
    await assert.rejects(
      t.editor.does(publishThreatPicture, { picture: nowhere, base: 1 }),
      refusal('kernel.not-allowed'),
    );
    await assert.rejects(publish(nowhere), refusal('kernel.not-found'));
  });
});
