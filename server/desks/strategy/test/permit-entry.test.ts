/** A local body lets an institution type in for it: it itself, or who was told, and nobody in its stead (G30). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { type Council, aCouncil, day, measureIn } from './councils.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('permit-entry', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let council: Council;
  before(async () => {
    t = await openStrategyHouse();
    council = await aCouncil(t);
  });
  after(() => t?.close());

  it('names the post that gave it, and days of which today is one; nothing is typed in before', async () => {
    const { permit } = council;
    await refused('kernel.of-another-body', () => council.start(t.editor));
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
    await refused('kernel.of-another-body', () => council.start(t.editor));
    await permit(t.editor);
    await council.start(t.editor);
  });

  it('leaves no way round in SQL', async () => {
    const attempts: [string, unknown[]][] = [
      [
        `insert into kernel.entry_permissions (permission_id, circle_id, organisation_id, to_organisation, told_by, means,
           given_on, until_on, recorded_by_post) values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', $1, $2,
           'x', 'paper', current_date, current_date, kernel.my_post())`,
        [council.id, t.editor.organisation],
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
  });

  it('is the body’s own act as soon as somebody works for it, to whom it names', async () => {
    const secretary = await council.secretary();
    await refused('kernel.says-it-itself', () => council.permit(t.editor));
    // To an institution that is there and is no other local body.
    await refused('kernel.not-found', () => council.permit(secretary, { to: nobody }));
    await refused('kernel.not-found', () => council.permit(secretary, { to: council.id }));
    await council.permit(secretary, { to: t.coordinator.organisation });
    const [newest] = (await council.seenBy(t.reader))?.permissions ?? [];
    assert.deepEqual([newest?.means, newest?.to.id], ['account', t.coordinator.organisation]);
    await measureIn(t.coordinator, (await council.entries(t.reader)).at(-1)?.plan?.id ?? '');
  });

  it('opens no case: posts of such bodies carry no role of a desk with persons', async () => {
    const aPost = async (kind: string, role: string) => {
      const [made] = await asOwner<{ id: string }>(
        t,
        `insert into kernel.organisations (organisation_id, circle_id, kind, names)
           values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', $1, '{}') returning organisation_id as id`,
        [kind],
      );
      await asOwner(
        t,
        `insert into kernel.posts (post_id, circle_id, organisation_id, names, roles, purposes)
           values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', $1, '{}', array[$2], array['strategy-work'])`,
        [made?.id, role],
      );
    };
    for (const [kind, role] of [
      ['council', 'support.case-lead'],
      ['council', 'strategy.editor'],
      ['community-team', 'support.panel-member'],
      ['community-team', 'partners.liaison'],
      ['local-support-team', 'strategy.reader'],
      ['local-support-team', 'support.intake'],
    ] as const)
      await assert.rejects(aPost(kind, role), /no post of such a body/, `${kind}: ${role}`);
    await aPost('council', 'strategy.focal-point');
    await aPost('community-team', 'strategy.reader');
    await aPost('local-support-team', 'support.chair');
    // Nor does what was a council's post become one by another kind of organisation.
    const turned = asOwner(
      t,
      `update kernel.organisations set kind = 'local-support-team' where organisation_id = $1`,
      [council.id],
    );
    await assert.rejects(turned, /no post of such a body/);
  });
});
