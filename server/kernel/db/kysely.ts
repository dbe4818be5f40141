/** Kysely over one transaction's connection: it builds the SQL, we send it as a named statement. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { PoolClient } from 'pg';
import type { Database, Tx } from './types.ts';

/** Past this many different texts a statement is sent unnamed, so that a server's memory stays bounded. */
const mostNamed = 2000;

/** What a transaction counts and allows while it is open. */
export type Connection = {
  client: PoolClient;
  names: Map<string, string>;
  open: boolean;
  statements: number;
};

/** Sends one statement, named where its text was seen before on this server. */
export function send(connection: Connection, text: string, values: readonly unknown[]) {
  if (!connection.open) throw new Error('This transaction has ended; a query came too late.');
  connection.statements += 1;
  const { names } = connection;
  let name = names.get(text);
  if (name === undefined && names.size < mostNamed) {
    name = `z${names.size}`;
    names.set(text, name);
  }
  return connection.client.query({ ...(name ? { name } : {}), text, values: values as unknown[] });
}

/** A query builder that sends everything over this one connection, inside its transaction. */
export function kyselyOver(connection: Connection): Tx {
  const database: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const result = await send(connection, query.sql, query.parameters);
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
    },
    streamQuery() {
      throw new Error('Streams are not used inside an operation; ask for a page.');
    },
  };
  const refuseToNest = async () => {
    throw new Error('An operation is one transaction already.');
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => database,
    beginTransaction: refuseToNest,
    commitTransaction: refuseToNest,
    rollbackTransaction: refuseToNest,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return new Kysely<Database>({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  });
}
