/** SQL of what a joint activity is tied to, and of how the register's own things are called. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { JointTarget } from '../model/joint.ts';
import type { Texts } from '../model/shared.ts';

export type JointTieRow = { tie: string; joint: string; target: JointTarget };

const columns = sql`tie_id as tie, record_id as joint, case kind
    when 'agreement' then jsonb_build_object('to', kind, 'agreement', of_id)
    when 'event' then jsonb_build_object('to', kind, 'event', of_id)
    when 'commitment' then jsonb_build_object('to', kind, 'event', of_id, 'commitment', target_id)
    when 'lesson' then jsonb_build_object('to', kind, 'event', of_id, 'lesson', target_id)
    when 'measure' then jsonb_build_object('to', kind, 'plan', of_id, 'item', target_id)
    else jsonb_build_object('to', kind, 'instrument', of_id, 'address', address) end as target`;

export async function findJointTies(tx: Tx, joint: string): Promise<JointTieRow[]> {
  const found = await sql<JointTieRow>`select ${columns} from external.joint_ties
    where circle_id = any (kernel.my_circles()) and record_id = ${joint} order by tie_id limit 200`.execute(
    tx,
  );
  return found.rows;
}

export async function findJointTie(tx: Tx, tie: string): Promise<JointTieRow | undefined> {
  const found = await sql<JointTieRow>`select ${columns} from external.joint_ties
    where circle_id = any (kernel.my_circles()) and tie_id = ${tie}`.execute(tx);
  return found.rows[0];
}

/** The ids of a target as its row holds them: what it lies in, and the thing itself where that is not all. */
export function idsOf(target: JointTarget): { of: string; id: string | null; address: string | null } {
  switch (target.to) {
    case 'agreement':
      return { of: target.agreement, id: null, address: null };
    case 'event':
      return { of: target.event, id: null, address: null };
    case 'commitment':
      return { of: target.event, id: target.commitment, address: null };
    case 'lesson':
      return { of: target.event, id: target.lesson, address: null };
    case 'measure':
      return { of: target.plan, id: target.item, address: null };
    case 'paragraph':
      return { of: target.instrument, id: null, address: target.address };
  }
}

export async function saveJointTie(
  tx: Tx,
  of: { joint: string; circle: string; tie: string },
  target: JointTarget,
): Promise<void> {
  const ids = idsOf(target);
  await sql`insert into external.joint_ties (record_id, circle_id, tie_id, kind, of_id, target_id, address)
    values (${of.joint}, ${of.circle}, ${of.tie}, ${target.to}, ${ids.of}, ${ids.id}, ${ids.address})`.execute(
    tx,
  );
}

export async function deleteJointTie(tx: Tx, tie: string): Promise<void> {
  await sql`delete from external.joint_ties
    where circle_id = any (kernel.my_circles()) and tie_id = ${tie}`.execute(tx);
}

export type Called = {
  to: 'agreement' | 'event' | 'commitment' | 'lesson';
  of: string;
  id: string | null;
  titles: Texts;
};

/** How agreements, events, commitments and lessons are called; what is gone or out of sight is left out. */
export async function nameOwnTargets(tx: Tx, targets: readonly JointTarget[]): Promise<Called[]> {
  const ids = (to: JointTarget['to']) =>
    targets.filter((one) => one.to === to).map((one) => idsOf(one).id ?? idsOf(one).of);
  const found = await sql<Called>`
    select 'agreement' as "to", record_id as of, null::uuid as id, titles from external.agreements
      where circle_id = any (kernel.my_circles()) and record_id = any (${ids('agreement')}::uuid[])
    union all select 'event', record_id, null, titles from external.events
      where circle_id = any (kernel.my_circles()) and record_id = any (${ids('event')}::uuid[])
    union all select 'commitment', record_id, commitment_id, says from external.commitments
      where circle_id = any (kernel.my_circles()) and commitment_id = any (${ids('commitment')}::uuid[])
    union all select 'lesson', record_id, lesson_id, did from external.lessons
      where circle_id = any (kernel.my_circles()) and lesson_id = any (${ids('lesson')}::uuid[])`.execute(tx);
  return found.rows;
}

/** Events at which something was promised for these activities, or at which they are held. */
export async function findEventsOf(
  tx: Tx,
  joints: readonly string[],
): Promise<{ joint: string; event: string }[]> {
  const found = await sql<{ joint: string; event: string }>`select distinct record_id as joint, of_id as event
    from external.joint_ties where circle_id = any (kernel.my_circles()) and record_id = any (${joints}::uuid[])
      and kind in ('event', 'commitment') order by of_id, record_id limit 2000`.execute(tx);
  return found.rows;
}
