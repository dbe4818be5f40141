/** Plain SQL under a role of the server, as somebody with foreign code in the process would send it; every attempt is counted. */
import assert from 'node:assert/strict';
import type { Pool, PoolClient } from 'pg';

type SqlError = { code?: string; message: string; detail?: string; constraint?: string };
export type Outcome = { rows: Record<string, unknown>[]; count?: number; error?: SqlError };

/** How many attacks were tried, and how many of them got nothing. */
export type Score = { tried: number; repelled: number };

export type Attacker = {
  readonly client: PoolClient;
  /** Sends a statement and answers what came of it; what it did is taken back. */
  tries(text: string, values?: readonly unknown[]): Promise<Outcome>;
  /** One attack: the statement must end in an error (of this SQLSTATE). */
  isRefused(text: string, values?: readonly unknown[], code?: string): Promise<void>;
  /** One attack: the statement may run, and must show or change no row. */
  getsNothing(text: string, values?: readonly unknown[]): Promise<void>;
  /** One attack: the statement may run, and must reach so many rows and no more. */
  reaches(count: number, text: string): Promise<void>;
  /** One attack: the statement must do the same, down to the words, for what exists and for what does not. */
  seesNoDifference(
    text: string,
    real: readonly unknown[],
    absent: readonly unknown[],
    codes?: readonly string[],
  ): Promise<void>;
};

/** Begins a transaction (as a session, where a secret is given), lets the attacker work, and rolls everything back. */
export async function attackAs(
  pool: Pool,
  score: Score,
  secret: string | undefined,
  work: (attacker: Attacker) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    if (secret) {
      const entered = await client.query('select * from kernel.enter($1)', [secret]);
      assert.equal(entered.rows.length, 1, 'the attacker has a true session');
    }
    await work(attackerOn(client, score));
  } finally {
    await client.query('rollback').catch(() => {});
    client.release(true);
  }
}

export function attackerOn(client: PoolClient, score: Score): Attacker {
  const tries = async (text: string, values: readonly unknown[] = []): Promise<Outcome> => {
    await client.query('savepoint attempt');
    try {
      const done = await client.query(text, values as unknown[]);
      // Keys are checked at the end of the transaction; an attacker would ask for it now.
      await client.query('set constraints all immediate');
      return { rows: done.rows, count: done.rowCount ?? 0 };
    } catch (error) {
      return { rows: [], error: error as SqlError };
    } finally {
      await client.query('rollback to savepoint attempt');
    }
  };
  const counted = (isRepelled: boolean, what: string) => {
    score.tried += 1;
    assert.ok(isRepelled, what);
    score.repelled += 1;
  };
  return {
    client,
    tries,
    async isRefused(text, values = [], code = '42501') {
      const { rows, error } = await tries(text, values);
      counted(
        error?.code === code,
        `${text} → ${error ? `${error.code} ${error.message}` : JSON.stringify(rows)}`,
      );
    },
    async getsNothing(text, values = []) {
      const { rows, error } = await tries(text, values);
      counted(!error && rows.length === 0, `${text} → ${error?.message ?? JSON.stringify(rows)}`);
    },
    async reaches(wanted, text) {
      const { count, error } = await tries(text);
      counted(!error && count === wanted, `${text} → ${error?.message ?? count}`);
    },
    async seesNoDifference(text, real, absent, codes) {
      const one = await tries(text, real);
      const other = await tries(text, absent);
      const isTold = !codes || codes.includes(one.error?.code ?? 'none');
      counted(
        isTold && tell(one, real) === tell(other, absent),
        `${text}\n  ${tell(one, real)}\n  ${tell(other, absent)}`,
      );
    },
  };
}

/** An outcome in words, with the values that were sent replaced by their place. */
function tell({ rows, error }: Outcome, sent: readonly unknown[]): string {
  const { code, message, detail, constraint } = error ?? {};
  let text = JSON.stringify({ rows, code, message, detail, constraint });
  for (const [index, value] of sent.entries()) {
    if (typeof value === 'string' && value !== '') text = text.replaceAll(value, `$${index + 1}`);
  }
  return text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<made here>');
}

/** Does something in one transaction as a session, by plain SQL, and commits it. */
export async function inSession<T>(
  pool: Pool,
  secret: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select * from kernel.enter($1)', [secret]);
    const done = await work(client);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
