/** One transaction as one session: begin and `kernel.enter` in one round trip, commit or roll back at the end. */
import type { PoolClient } from 'pg';
import type { Actor, Language } from '../operation/define.ts';
import { Refusal, refuse } from '../operation/errors.ts';
import { type Connection, kyselyOver, send } from './kysely.ts';
import type { Pools } from './pool.ts';
import type { Tx } from './types.ts';

export type Transaction = {
  readonly connection: Connection;
  readonly tx: Tx;
  readonly actor: Actor;
  /** Desks with personal data that are switched on in this node. */
  readonly desksOn: readonly string[];
  /** What kind of session this is; a token of the command line never reaches people. */
  readonly kind: string;
  /** Commits with the given last statements, sent together; answers when the commit is durable. */
  commit(last: readonly { text: string; values: readonly unknown[] }[]): Promise<void>;
  /** Rolls back; nothing of the transaction remains. Does nothing after a commit. */
  rollback(): Promise<void>;
  /** Ends the connection's part in it, once; `unexpected`: after an error nobody foresaw it is destroyed, not pooled. */
  release(unexpected?: boolean): void;
};

type Entered = {
  session_id: string;
  user_id: string;
  post_id: string;
  organisation_id: string;
  roles: string[];
  purpose: Actor['purpose'];
  language: Language;
  stepped_up: boolean;
  desks_on: string[];
  kind: string;
};

const enterText = 'select * from kernel.enter($1)';

/** Begins a transaction as the session of this secret. Throws `kernel.session-ended` where there is none. */
export async function beginAs(
  pools: Pools,
  secret: string,
  options: { readOnly?: boolean } = {},
): Promise<Transaction> {
  const client = await connect(pools);
  const connection: Connection = { client, names: pools.statements, open: true, statements: 0 };
  const spoilt = { yes: false };
  try {
    const begun = client.query(options.readOnly ? 'begin read only' : 'begin');
    const entered = send(connection, enterText, [secret]);
    // Both are awaited at once: a connection that breaks now rejects both, and neither may be left without a reader.
    const [found] = await Promise.all([entered, begun]);
    const row = found.rows[0] as Entered | undefined;
    if (!row) refuse('kernel.session-ended');
    return open(connection, spoilt, row);
  } catch (error) {
    connection.open = false;
    if (error instanceof Refusal) {
      await client.query('rollback');
      client.release();
    } else client.release(true);
    throw error;
  }
}

async function connect(pools: Pools): Promise<PoolClient> {
  try {
    return await pools.app.connect();
  } catch (error) {
    throw new Refusal('kernel.busy', { params: { why: (error as Error).message } });
  }
}

function actorOf(row: Entered): Actor {
  return {
    session: row.session_id,
    user: row.user_id,
    post: row.post_id,
    organisation: row.organisation_id,
    roles: row.roles as Actor['roles'],
    purpose: row.purpose,
    language: row.language,
    steppedUp: row.stepped_up,
  };
}

function open(connection: Connection, spoilt: { yes: boolean }, row: Entered): Transaction {
  const { client } = connection;
  let ended = false;
  let released = false;
  return {
    connection,
    tx: kyselyOver(connection),
    actor: actorOf(row),
    desksOn: row.desks_on,
    kind: row.kind,
    async commit(last) {
      ended = true;
      const sent = last.map((statement) => send(connection, statement.text, statement.values));
      const committed = client.query('commit');
      connection.open = false;
      const results = await Promise.allSettled([...sent, committed]);
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) {
        spoilt.yes = true;
        throw failed.reason;
      }
      if ((await committed).command !== 'COMMIT')
        throw new Error('The transaction was rolled back at its end.');
    },
    async rollback() {
      if (ended) return;
      ended = true;
      connection.open = false;
      try {
        await client.query('rollback');
      } catch {
        // The connection itself is gone; with it went the transaction.
        spoilt.yes = true;
      }
    },
    release(unexpected = false) {
      connection.open = false;
      if (released) return;
      released = true;
      client.release(spoilt.yes || unexpected);
    },
  };
}
