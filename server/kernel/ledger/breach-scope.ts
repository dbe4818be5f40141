/** What somebody was shown who had no right to be there: from the ledger alone, by session or account, between two moments. */
import type { Pool } from 'pg';

export type BreachQuestion = {
  /** One of the two. */
  session?: string | undefined;
  account?: string | undefined;
  /** A moment (ISO 8601), or a day of the node: from its beginning, and to its end. */
  from: string;
  to: string;
  timeZone: string;
};

export type SeenRecord = {
  record: string;
  first: string;
  last: string;
  /** Times that it was asked for alone, stood in a list, was changed. */
  opened: number;
  listed: number;
  changed: number;
  operations: string[];
};
export type ShownList = { operation: string; first: string; last: string; times: number; shown: number };

export type BreachScope = {
  from: string;
  to: string;
  records: SeenRecord[];
  lists: ShownList[];
  /** Entries of those months that are erased by rule: what they told is not in this answer. */
  erased: number;
};

const mostRecords = 1_000_000;
const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** Answers, and records that it was asked, in one transaction: nothing is shown that no entry tells of. Throws a sentence. */
export async function breachScope(sealer: Pool, asked: BreachQuestion): Promise<BreachScope> {
  const client = await sealer.connect();
  let spoilt = true;
  try {
    await client.query('begin');
    const account = asked.account
      ? ((await client.query('select kernel.account_of($1) as id', [asked.account])).rows[0].id as
          | string
          | null)
      : null;
    if (asked.account && account === null)
      throw new Error(`Nobody works or worked here under the user name "${asked.account}".`);
    const moment = async (given: string, days: number): Promise<Date> => {
      if (!isDay.test(given)) return new Date(given);
      const found = await client.query('select ($1::date + $2::integer)::timestamp at time zone $3 as at', [
        given,
        days,
        asked.timeZone,
      ]);
      return found.rows[0].at as Date;
    };
    const [from, to] = [await moment(asked.from, 0), await moment(asked.to, 1)];
    if (!(from < to)) throw new Error('The span ends before it begins: give --from and then --to.');
    const who = [asked.session ?? null, account, from, to];
    const records = await client.query('select * from kernel.scope_of($1, $2, $3, $4, $5)', [
      ...who,
      mostRecords,
    ]);
    const lists = await client.query('select * from kernel.scope_lists($1, $2, $3, $4)', who);
    const erased = await client.query(
      `select count(*)::integer as n from kernel.ledger_leaves where erased_at is not null
         and month between date_trunc('month', $1 at time zone 'UTC')::date and ($2 at time zone 'UTC')::date`,
      [from, to],
    );
    const detail = { session: asked.session ?? null, account, from, to, records: records.rows.length };
    await client.query(`select kernel.append_machine('machine.breach-scope', '{}', $1)`, [detail]);
    await client.query('commit');
    spoilt = false;
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      records: records.rows.map(({ record_id: record, first_at: first, last_at: last, ...rest }) => ({
        record,
        first: first.toISOString(),
        last: last.toISOString(),
        ...rest,
      })),
      lists: lists.rows.map(({ first_at: first, last_at: last, ...rest }) => ({
        ...rest,
        first: first.toISOString(),
        last: last.toISOString(),
      })),
      erased: erased.rows[0].n as number,
    };
  } finally {
    client.release(spoilt);
  }
}
