/** SQL of corrections: what an item said before, kept for good. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { json } from '#kernel/db/json.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Correction } from '../model/items.ts';
import type { Texts } from '../model/shared.ts';

type Shown = z.output<typeof Correction>;

export async function saveCorrection(
  tx: Tx,
  of: { item: string; circle: string; correction: string; post: string; at: Date },
  { reason, before }: Pick<Shown, 'reason' | 'before'>,
): Promise<void> {
  await sql`insert into registry.corrections (record_id, circle_id, correction_id, corrected_at, by_post, reason, before)
    values (${of.item}, ${of.circle}, ${of.correction}, ${of.at.toISOString()}, ${of.post}, ${reason},
      ${json(before)})`.execute(tx);
}

/** The latest first, at most 100. */
export async function findCorrections(tx: Tx, item: string): Promise<Shown[]> {
  const found = await sql<{ at: Date; post: Texts | null; reason: string; before: Shown['before'] }>`
    select c.corrected_at as at, p.names as post, c.reason, c.before
    from registry.corrections c left join kernel.posts p on p.post_id = c.by_post
    where c.circle_id = any (kernel.my_circles()) and c.record_id = ${item}
    order by c.corrected_at desc, c.correction_id desc limit 100`.execute(tx);
  return found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
