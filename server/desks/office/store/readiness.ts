/** The SQL of readiness: which desks hold personal data, what they named, who stands in, and whether they are on. */
import { sql } from 'kysely';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Readiness, ReadinessFacts, StandIn } from '../model.ts';

type Row = {
  desk: string;
  version: number | null;
  facts: ReadinessFacts | null;
  missing: Readiness['missing'];
  lapsed: Readiness['lapsed'];
  classes: Readiness['classes'];
  proposed_by: string | null;
  proposed_at: Date | null;
  switched_on_at: Date | null;
};

/** Every desk that holds personal data, by name, with what it names, lacks and has lost. */
export async function findDesks(tx: Tx, actor: { user: string }): Promise<Readiness[]> {
  const found = await sql<Row>`
    select d.desk, r.version, r.facts, s.missing, s.lapsed, r.proposed_by, r.proposed_at, r.switched_on_at,
      (select coalesce(jsonb_agg(jsonb_build_object('class', c, 'days', t.days) order by c), '[]')
        from unnest(d.classes) c left join kernel.retention_rules t on t.retention_class = c) as classes
    from kernel.personal_desks d left join kernel.readiness r using (desk)
      cross join lateral kernel.readiness_of(d.desk) s order by d.desk`.execute(tx);
  const standIns = found.rows.length > 0 ? await findStandIns(tx, actor) : [];
  return found.rows.map((row) => ({
    desk: row.desk,
    version: row.version ?? 0,
    facts: row.facts ?? {},
    missing: row.missing,
    lapsed: row.lapsed,
    standIns: standIns.filter((one) => one.desk === row.desk),
    classes: row.classes,
    proposedAt: row.proposed_at?.toISOString() ?? null,
    proposedByMe: row.proposed_by === actor.user,
    switchedOnAt: row.switched_on_at?.toISOString() ?? null,
  }));
}

/** Everybody who stands in or is to, longest named first. */
export async function findStandIns(tx: Tx, { user }: { user: string }): Promise<StandIn[]> {
  const found = await sql<Omit<StandIn, 'state'> & { confirmed: boolean; ready: boolean }>`
    select s.stand_in_id as "standIn", s.desk, s.user_id as user, u.name, p.names as "postNames",
      o.names as "organisationNames", s.reason, s.confirmed_at is not null as confirmed,
      s.stand_in_id in (select kernel.stand_ins_ready(s.desk)) as ready, s.named_by = ${user} as "namedByMe"
    from kernel.stand_ins s join kernel.users u using (user_id) join kernel.posts p using (post_id)
      join kernel.organisations o using (organisation_id)
    where s.ended_at is null order by s.named_at, s.stand_in_id`.execute(tx);
  return found.rows.map(({ confirmed, ready, ...one }) => ({
    ...one,
    state: ready ? 'ready' : confirmed ? 'lapsed' : 'proposed',
  }));
}

export async function saveReadiness(tx: Tx, desk: string, facts: ReadinessFacts): Promise<void> {
  await asRefusals(sql`select kernel.propose_desk(${desk}, ${JSON.stringify(facts)}::jsonb)`.execute(tx));
}

/** What the second person saw: the version of the facts, and who was ready to stand in. */
export type Seen = { version: number; standIns: readonly string[] };

export async function switchOn(tx: Tx, desk: string, { version, standIns }: Seen): Promise<void> {
  await asRefusals(
    sql`select kernel.switch_desk_on(${desk}, ${version}, ${sql.val([...standIns])}::uuid[])`.execute(tx),
  );
}
