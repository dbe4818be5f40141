/** The queue of ordered work: pg-boss in the same database, so that an order and its job are one transaction. */
import type { Client, Pool } from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Tx } from '../db/types.ts';
import { type Log, whyOf } from '../log.ts';

const schema = 'pgboss';
const queue = 'orders';

export type Queue = {
  /** Puts an order into the queue, in the transaction of whoever ordered. */
  send(tx: Tx, order: string): Promise<void>;
  /** Has one order carried out for each that came, one after another, until the queue stops. */
  work(carryOutNext: () => Promise<void>): Promise<void>;
  /** Looks at once whether something waits: of use when an order was committed in this process. */
  wake(): void;
  stop(): Promise<void>;
};

/** Installs or updates the queue's tables as the owner, and lets the application and the door use them. */
export async function prepareQueue(owner: Client): Promise<void> {
  await owner.query(`create schema if not exists ${schema} authorization zaedno_owner`);
  await owner.query('set role zaedno_owner');
  const boss = new PgBoss({
    db: { executeSql: (text, values) => owner.query(text, values as unknown[]) },
    schema,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue(queue, {
    retryLimit: 2,
    retryDelay: 30,
    expireInSeconds: 900,
    retentionSeconds: 14 * 86_400,
  });
  await boss.stop({ graceful: false });
  await owner.query(`grant usage on schema ${schema} to zaedno_app, zaedno_door`);
  // The application puts orders in and looks at none: when who ordered how much is nobody else's to know.
  await owner.query(`revoke select on all tables in schema ${schema} from zaedno_app`);
  await owner.query(`grant select on ${schema}.queue to zaedno_app`);
  for (const table of ['job', 'job_common']) {
    await owner.query(`grant insert, select (id) on ${schema}.${table} to zaedno_app`);
  }
  await owner.query(`grant select, insert, update, delete on all tables in schema ${schema} to zaedno_door`);
  await owner.query(`revoke execute on all functions in schema ${schema} from public`);
  await owner.query(`grant execute on all functions in schema ${schema} to zaedno_app, zaedno_door`);
  await owner.query('reset role');
}

/** Opens the queue for a running node. */
export async function openQueue(door: Pool, log: Log): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => door.query(text, values as unknown[]) },
    schema,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => log('warn', 'the queue of orders met an error', { why: whyOf(error) }));
  await boss.start();
  const workers: string[] = [];
  return {
    async send(tx, order) {
      await boss.send(queue, { order }, { db: fromKysely(tx as never) });
    },
    async work(carryOutNext) {
      const worker = await boss.work(queue, { pollingIntervalSeconds: 1 }, async (jobs) => {
        // Whose turn it is the database says: a job only tells that there is one more.
        for (const _ of jobs) await carryOutNext();
      });
      workers.push(worker);
    },
    wake() {
      for (const worker of workers) boss.notifyWorker(worker);
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}
