/** What a house says to its database: every statement sent, and every statement that the database ran inside its functions. */
import { Client, type Pool, type PoolClient } from 'pg';

export type Trace = {
  /** The statements since the last call, in order, ids and numbers of prepared names left out. */
  take(): string[];
};

/**
 * Listens to all connections of a pool. With `nested` the clone is told to report what runs inside functions
 * (auto_explain, a module that comes with PostgreSQL); answers without it where the module is not installed.
 */
export async function traceStatements(pool: Pool, ownerUrl: string): Promise<Trace & { nested: boolean }> {
  const nested = await reportNested(ownerUrl);
  const lines: string[] = [];
  const heard = new WeakSet<PoolClient>();
  const listen = (client: PoolClient) => {
    if (heard.has(client)) return;
    heard.add(client);
    const { query } = client;
    client.query = ((...sent: Parameters<typeof query>) => {
      const [first] = sent as unknown[];
      lines.push(`sent: ${textOf(first)}`);
      return (query as (...all: unknown[]) => unknown).apply(client, sent);
    }) as typeof client.query;
    client.on('notice', (notice) => lines.push(`ran: ${withoutIds(queryIn(notice.message ?? ''))}`));
  };
  pool.on('acquire', listen);
  return { nested, take: () => lines.splice(0) };
}

function textOf(sent: unknown): string {
  if (typeof sent === 'string') return sent;
  return (sent as { text?: string }).text ?? String(sent);
}

/** The statement in a report of auto_explain; its plan begins with the first line that tells a cost. */
function queryIn(report: string): string {
  const lines = report.split('\n').slice(1);
  return lines
    .slice(
      0,
      lines.findIndex((line) => line.includes('  (cost=')),
    )
    .join('\n');
}

function withoutIds(text: string): string {
  return text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>');
}

async function reportNested(ownerUrl: string): Promise<boolean> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`load 'auto_explain'`);
    const { name } = (await owner.query('select quote_ident(current_database()) as name')).rows[0];
    const settings = {
      session_preload_libraries: 'auto_explain',
      'auto_explain.log_min_duration': '0',
      'auto_explain.log_nested_statements': 'on',
      'auto_explain.log_level': 'notice',
    };
    for (const [key, value] of Object.entries(settings)) {
      await owner.query(`alter role zaedno_app in database ${name} set ${key} = '${value}'`);
    }
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '58P01') return false;
    throw error;
  } finally {
    await owner.end();
  }
}
