/** Script in every free text that the seeded country has, at whichever desk, and whether a page took any of it for script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import type { Visit } from './visit.ts';

const hostile = [
  '<img src=x onerror="globalThis.hurt=1">',
  '"><script>globalThis.hurt=1</script>',
  `'-globalThis.hurt=1-'`,
  'javascript:globalThis.hurt=1',
  '{{constructor.constructor("globalThis.hurt=1")()}}',
  '<svg/onload=globalThis.hurt=1>',
];
/** As whoever owns the database: every text that somebody wrote (it has a blank in it) goes on with the hostile one. Answers the columns. */
export async function plantHostileText(home: string): Promise<string[]> {
  const owner = new Client({ connectionString: superuserUrl(home) });
  await owner.connect();
  try {
    await owner.query(`set session_replication_role = 'replica'`);
    const { rows } = await owner.query(`
      select c.table_schema || '.' || c.table_name as "table", c.column_name as "column", c.data_type as type
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema not in ('public', 'pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
        and c.data_type in ('text', 'jsonb') and c.table_name !~ '^(ledger_|workflow_|known_|acts|retention_|migrations|keyrings|sessions|tombstones)'
      order by 1, 2`);
    const planted: string[] = [];
    for (const { table, column, type } of rows as { table: string; column: string; type: string }[]) {
      const changed =
        type === 'text' ? await plantText(owner, table, column) : await plantJson(owner, table, column);
      if (changed > 0) planted.push(`${table}.${column}`);
    }
    return planted;
  } finally {
    await owner.end();
  }
}

/** A text that has a rule of its own refuses: it is no free text. */
async function plantText(owner: Client, table: string, column: string): Promise<number> {
  const text = `update ${table} set "${column}" = "${column}" || ' ' || ($1::text[])[1 + abs(hashtext(ctid::text)) % $2]
    where "${column}" like '% %'`;
  const changed = await owner.query(text, [hostile, hostile.length]).catch((error: { code?: string }) => {
    if (error.code === '23514' || error.code === '22001') return { rowCount: 0 };
    throw error;
  });
  return changed.rowCount ?? 0;
}

async function plantJson(owner: Client, table: string, column: string): Promise<number> {
  const { rows } = await owner.query(
    `select ctid, "${column}" as value from ${table} where "${column}"::text like '% %'`,
  );
  let changed = 0;
  // One after the other, so that none makes a name too long for its field.
  let turn = 0;
  const next = () => hostile[turn++ % hostile.length] as string;
  for (const { ctid, value } of rows) {
    const written = JSON.stringify(value, (_, one) =>
      typeof one === 'string' && one.includes(' ') ? `${one} ${next()}` : one,
    );
    if (written === JSON.stringify(value)) continue;
    await owner.query(`update ${table} set "${column}" = $1 where ctid = $2`, [written, ctid]);
    changed += 1;
  }
  return changed;
}

function superuserUrl(home: string): string {
  const password = readFileSync(join(home, 'keys', 'postgres-superuser'), 'utf8').trim();
  const folder = join(home, 'postgres', 'socket');
  return `postgres://postgres:${encodeURIComponent(password)}@localhost/zaedno?host=${encodeURIComponent(folder)}`;
}

/** Listens on everything that the visit opens from now on; what a text did there is added to `hurt`, in lines. */
export async function watchForHurt({ page, context }: Visit, hurt: string[]): Promise<void> {
  page.on('dialog', (dialog) => {
    hurt.push(`${page.url()} opened a dialog`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|trusted type/i.test(message.text()))
      hurt.push(`${page.url()}: ${message.text()}`);
  });
  await context.route('**/x', (route) => {
    hurt.push(`${page.url()} asked for the picture`);
    return route.abort();
  });
}

/** Whether the page shows any of it, and whether any of it became more than words. */
export async function readPlanted(page: Page): Promise<{ shown: boolean; faults: string[] }> {
  const { shown, ...seen } = await page.evaluate(() => ({
    hurt: 'hurt' in globalThis,
    parts: document.querySelectorAll('img[src="x"], [onerror], [onload], script:not([src])').length,
    addresses: [...document.querySelectorAll('[href], [src], [action], [formaction]')].filter((one) =>
      ['href', 'src', 'action', 'formaction'].some((name) =>
        /^\s*(javascript|data:text|vbscript)/i.test(one.getAttribute(name) ?? ''),
      ),
    ).length,
    shown: `${document.body.textContent} ${[...document.querySelectorAll('input, textarea')]
      .map((field) => (field as HTMLInputElement).value)
      .join(' ')}`.includes('globalThis.hurt=1'),
  }));
  const harmless = !seen.hurt && seen.parts === 0 && seen.addresses === 0;
  return { shown, faults: harmless ? [] : [JSON.stringify(seen)] };
}
