/** What the office types in for a local body: with its permission alone, marked, read and objected to by the body (G30). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refused } from '#kernel/test/refusal.ts';
import { addItem } from '../operations/add-item.ts';
import { findPermissions } from '../operations/find-permissions.ts';
import { findPlans } from '../operations/find-plans.ts';
import { findTypedIn } from '../operations/find-typed-in.ts';
import { objectToEntry } from '../operations/object-to-entry.ts';
import { permitEntry } from '../operations/permit-entry.ts';
import { readToday } from '../operations/read-today.ts';
import { setPublication } from '../operations/set-publication.ts';
import { startPlan } from '../operations/start-plan.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { withdrawPermission } from '../operations/withdraw-permission.ts';
import { anItem, aPlan, type Built } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aTown } from './towns.ts';

type Body = {
  id: string;
  hasAccount: boolean;
  own: boolean;
  entries: number;
  permissions: {
    id: string;
    holds: boolean;
    mayWithdraw: boolean;
    means: string;
    withdrawn: object | null;
  }[];
};
type Entry = {
  entry: string;
  act: string | null;
  by: { en?: string };
  plan: { id: string } | null;
  item: { id: string } | null;
  permission: { toldBy: string; means: string };
  objection: { reason: string } | null;
};

describe('typing in for a local body', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let national: Built;
  /** A council that nobody works for here. */
  let council: string;
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const note = (more: object = {}) => ({
    organisation: council,
    toldBy: 'Secretary of the council',
    means: 'telephone',
    givenOn: day(-1),
    untilOn: day(100),
    ...more,
  });
  const permit = async (who: AtWork, more: object = {}) =>
    (await who.does<{ permission: string }>(permitEntry, note(more))).permission;
  const entries = async (who: AtWork, more: object = {}) =>
    (await who.does<{ entries: Entry[] }>(findTypedIn, { organisation: council, ...more })).entries;
  const bodyOf = async (who: AtWork, id = council) =>
    (await who.does<{ bodies: Body[] }>(findPermissions, {})).bodies.find((one) => one.id === id);
  const start = async (who: AtWork) => {
    const { instrument, plan: partOf } = national;
    const titles = { en: 'Plan of the council' };
    return (
      await who.does<{ plan: string }>(startPlan, { titles, instrument, partOf, organisation: council })
    ).plan;
  };
  const measureIn = (who: AtWork, plan: string) =>
    anItem(who, {
      plan,
      type: 'measure',
      titles: { en: 'An open hour' },
      kind: 'prevention',
      level: 'local',
    });
  before(async () => {
    t = await openStrategyHouse();
    national = await aPlan(t);
    const body = await aTown(t, 'council');
    council = body.organisation;
    await asOwner(t, `update kernel.organisations set kind = 'council' where organisation_id = $1`, [
      council,
    ]);
    await asOwner(
      t,
      'update kernel.holdings set ended_at = clock_timestamp() where post_id = $1 and ended_at is null',
      [body.post],
    );
  });
  after(() => t?.close());

  it('needs a permission of these days that names who gave it, noted by who writes for the office', async () => {
    await refused('kernel.of-another-body', () => start(t.editor));
    await refused('strategy.permission-too-long', () => permit(t.editor, { untilOn: day(400) }));
    await refused('strategy.ends-before-start', () => permit(t.editor, { untilOn: day(-2) }));
    await refused('kernel.not-these-days', () => permit(t.editor, { givenOn: day(2) }));
    await refused('kernel.not-these-days', () => permit(t.editor, { givenOn: day(-20), untilOn: day(-3) }));
    await refused('kernel.input-invalid', () => permit(t.editor, { toldBy: ' ' }));
    await refused('kernel.not-found', () => permit(t.editor, { organisation: nobody }));
    await refused('kernel.not-found', () => permit(t.editor, { organisation: t.coordinator.organisation }));
    // The body could say it itself there; and a focal point of another institution writes down nothing for it.
    await refused('kernel.says-it-itself', () => permit(t.editor, { means: 'account' }));
    await refused('kernel.not-allowed', () => permit(t.focalPoint));
    await refused('kernel.of-another-body', () => start(t.editor));
  });

  it('opens the body’s plan to the institution that it was given to, and marks each entry', async () => {
    await permit(t.editor);
    const plan = await start(t.editor);
    const item = await measureIn(t.editor, plan);
    const row = async (who: AtWork) =>
      (
        await who.does<{
          items: { id: string; yours: boolean; localBody: boolean; typingInUntil: string | null }[];
        }>(findPlans, {})
      ).items.find(({ id }) => id === plan);
    assert.deepEqual(
      [(await row(t.editor))?.yours, (await row(t.editor))?.typingInUntil, (await row(t.editor))?.localBody],
      [true, day(100), true],
    );
    assert.deepEqual(
      [(await row(t.coordinator))?.yours, (await row(t.coordinator))?.typingInUntil],
      [false, null],
    );
    await refused('strategy.not-your-plan', () =>
      t.coordinator.does(addItem, { plan, type: 'measure', titles: { en: 'Not asked' } }),
    );
    const [last, ...before] = await entries(t.reader);
    assert.deepEqual(
      [last?.act, last?.plan?.id, last?.item?.id, last?.by.en, last?.permission],
      [
        'strategy.add-item',
        plan,
        item,
        'editor',
        { toldBy: 'Secretary of the council', means: 'telephone', givenOn: day(-1) },
      ],
    );
    assert.deepEqual(
      before.map((one) => [one.act, one.item]),
      [['strategy.start-plan', null]],
    );
    assert.deepEqual(await entries(t.reader, { plan: national.plan }), []);
    assert.equal((await bodyOf(t.reader))?.entries, 2);
    // Who may see it is nobody’s to type in; to hand it in is, and whoever approves is another person.
    const of = {
      of: { object: 'items', plan, items: [{ item, base: 1 }] },
      base: 1,
      publication: { rule: 'public' },
    };
    await refused('kernel.of-another-body', () => t.editor.does(setPublication, of));
    await t.editor.does(submitPlan, { plan });
    // What is another’s plan is no task of the office.
    const { waiting } = await t.editor.does<{ waiting: { record: string }[] }>(readToday, {});
    assert.deepEqual(
      waiting.filter(({ record }) => record === plan),
      [],
    );
  });

  it('ends with the permission, on its last day or before', async () => {
    const [permission] = (await bodyOf(t.editor))?.permissions ?? [];
    assert.deepEqual([permission?.holds, permission?.mayWithdraw], [true, true]);
    const id = permission?.id ?? '';
    await refused('kernel.not-found', () =>
      t.coordinator.does(withdrawPermission, { permission: id, reason: 'Not theirs.' }),
    );
    const until = (first: number, last: number) =>
      asOwner(
        t,
        'update kernel.entry_permissions set given_on = $2, until_on = $3 where permission_id = $1',
        [id, day(first), day(last)],
      );
    const [plan] = (await entries(t.reader)).map((one) => one.plan?.id ?? '');
    const spend = async (who: AtWork) => await measureIn(who, plan ?? '');
    await until(-9, -2);
    await refused('strategy.not-your-plan', () => spend(t.editor));
    await until(-9, 9);
    const reason = 'The council asked for it on the telephone.';
    await t.editor.does(withdrawPermission, { permission: id, reason });
    await refused('strategy.permission-over', () =>
      t.editor.does(withdrawPermission, { permission: id, reason }),
    );
    await refused('strategy.not-your-plan', () => spend(t.editor));
    assert.equal((await bodyOf(t.editor))?.permissions[0]?.holds, false);
  });

  it('is read by the body when it has an account, which then says for itself who may', async () => {
    await permit(t.editor);
    const plan = await start(t.editor);
    await measureIn(t.editor, plan);
    const own = await t.employ({
      login: 'secretary',
      roles: ['strategy.focal-point'],
      purposes: ['strategy-work'],
    });
    await asOwner(t, 'update kernel.posts set organisation_id = $1 where post_id = $2', [council, own.post]);
    const secretary = { ...own, organisation: council };
    const body = await bodyOf(secretary);
    assert.deepEqual([body?.own, body?.hasAccount, body?.permissions[0]?.mayWithdraw], [true, true, true]);
    await refused('kernel.says-it-itself', () => permit(t.editor));
    // Only its own entries, and once.
    const [entry] = await entries(secretary);
    const object = (who: AtWork, of = entry?.entry) =>
      who.does(objectToEntry, { entry: of, reason: 'We said 4, not 14.' });
    await refused('kernel.not-found', () => object(t.editor));
    await refused('kernel.not-found', () => object(t.focalPoint));
    await refused('kernel.not-found', () => object(secretary, nobody));
    await object(secretary);
    await refused('strategy.objected-already', () => object(secretary));
    assert.equal((await entries(t.reader))[0]?.objection?.reason, 'We said 4, not 14.');
    // An objection ends the permission; the plan is the body's own to put right.
    assert.equal((await bodyOf(secretary))?.permissions[0]?.holds, false);
    await refused('strategy.not-your-plan', () => measureIn(t.editor, plan));
    const item = await measureIn(secretary, plan);
    assert.ok((await entries(secretary)).every((one) => one.item?.id !== item));
    // It lets the office in again itself; not a town, and not another body in its name.
    await refused('kernel.not-found', () => permit(secretary, { to: nobody }));
    await refused('kernel.not-found', () => permit(secretary, { to: council }));
    await permit(secretary, { to: t.coordinator.organisation });
    assert.equal((await bodyOf(secretary))?.permissions[0]?.means, 'account');
    await measureIn(t.coordinator, plan);
    await refused('strategy.not-your-plan', () => measureIn(t.editor, plan));
  });

  it('leaves no way round in SQL, and no role at a desk with cases', async () => {
    const told = [council, t.editor.organisation];
    const attempts: [string, unknown[]][] = [
      [
        `insert into kernel.entry_permissions (permission_id, circle_id, organisation_id, to_organisation, told_by, means,
           given_on, until_on, recorded_by_post) values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', $1, $2,
           'x', 'paper', current_date, current_date, kernel.my_post())`,
        told,
      ],
      ['update kernel.entry_permissions set withdrawn_at = null', []],
      ['delete from kernel.typed_in', []],
      ['update kernel.typed_in set objection = null', []],
      [`select kernel.note_typed_in(gen_random_uuid(), gen_random_uuid(), '{}')`, []],
    ];
    const client = await t.database.pools.app.connect();
    try {
      for (const [text, values] of attempts) {
        await client.query('begin');
        await client.query('select * from kernel.enter($1)', [t.coordinator.secret]);
        await assert.rejects(client.query(text, values), /permission denied/, text);
        await client.query('rollback');
      }
    } finally {
      client.release();
    }
    const roles = (kind: string, role: string) =>
      asOwner(
        t,
        `with o as (insert into kernel.organisations (organisation_id, circle_id, kind, names)
           values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', $1, '{}') returning organisation_id)
         select organisation_id from o`,
        [kind],
      ).then(([row]) =>
        asOwner(
          t,
          `insert into kernel.posts (post_id, circle_id, organisation_id, names, roles, purposes)
             values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', $1, '{}', array[$2], array['strategy-work'])`,
          [row?.['organisation_id'], role],
        ),
      );
    for (const [kind, role] of [
      ['council', 'support.case-lead'],
      ['council', 'strategy.editor'],
      ['community-team', 'support.panel-member'],
      ['community-team', 'partners.liaison'],
      ['local-support-team', 'strategy.reader'],
    ] as const)
      await assert.rejects(roles(kind, role), /no post of such a body/, `${kind}: ${role}`);
    for (const [kind, role] of [
      ['council', 'strategy.focal-point'],
      ['community-team', 'strategy.reader'],
      ['local-support-team', 'support.chair'],
    ] as const)
      await roles(kind, role);
  });
});
