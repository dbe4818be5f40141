/** The ledger's own round: months are made ahead, what is over is forgotten, an empty month goes, a checkpoint leaves. */
import { dayIn } from '#kernel/clock.ts';
import { depart, fileWay, type Way } from '#kernel/ledger/departure.ts';
import { givenSecret } from '#kernel/keys/files.ts';
import { openMail } from '#kernel/notify/mail.ts';
import type { Config } from '#kernel/config.ts';
import { asClock, type Clocked } from './clock-session.ts';

/** Months that lie ready; a round is missed for that long before an entry falls into the rest. */
const ahead = 3;
const most = 5_000;
/** Sweeps of one round: the first round of an old node must not keep the clock from everything else. */
const mostSweeps = 10;

export type Round = { made: number; forgotten: number; dropped: string[]; departed: string[] };

/** One round. What fails is tried again with the next one; each part stands in a transaction of its own. */
export async function ledgerRound(parts: Clocked, ways: readonly Way[]): Promise<Round> {
  const { house } = parts;
  const ask = async <T>(text: string, values: unknown[] = []): Promise<T | undefined> =>
    await asClock(parts, async ({ connection }) => {
      const { rows } = await connection.client.query(text, values);
      return rows[0]?.answer as T;
    });
  const made = (await ask<number>('select kernel.make_ledger_months($1) as answer', [ahead])) ?? 0;
  let forgotten = 0;
  for (let times = 0; times < mostSweeps; times += 1) {
    const told = (await ask<{ count: number }[]>('select kernel.sweep_ledger($1) as answer', [most])) ?? [];
    const count = told.reduce((sum, one) => sum + Number(one.count), 0);
    forgotten += count;
    if (count < most) break;
  }
  const dropped = (await ask<string[]>('select kernel.drop_ledger_months() as answer')) ?? [];
  const departed = await depart(house.pools.sealer, ways, dayIn(house.config.timeZone, house.clock()));
  return { made, forgotten, dropped, departed };
}

/** How checkpoints leave this node, as its configuration says. */
export function waysOf({ checkpoints, mail, keys }: Config): Way[] {
  const ways: Way[] = [];
  if (checkpoints.folder !== undefined) ways.push(fileWay(checkpoints.folder));
  if (mail && checkpoints.mailTo.length > 0) {
    const password = mail.user === undefined ? undefined : givenSecret(`${keys}/mail-password`);
    const send = openMail(mail, password);
    ways.push({
      way: 'mail',
      send: async ({ onDay, line, note }) =>
        await send({
          to: checkpoints.mailTo,
          subject: `Checkpoint of the ledger, ${onDay}`,
          text: `Keep this letter. It shows later whether the record of actions was changed.\n\n${line}\n\n${note}`,
        }),
    });
  }
  return ways;
}
