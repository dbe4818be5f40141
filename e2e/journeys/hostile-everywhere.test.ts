/** Script in every free text that the seeded country has, at whichever desk: on every page of the client it is words and nothing else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { Client } from 'pg';
import { openHouse } from '../house.ts';
import { findKnown, lookersAtPages, pagesOfClient } from '../pages.ts';
import type { PersonaSlug } from '../personas.ts';
import type { Visit } from '../visit.ts';

let keys = '';
const house = openHouse({
  settings: async (folder) => {
    keys = folder;
    return {};
  },
});
const { skip } = house;

const hostile = [
  '<img src=x onerror="globalThis.hurt=1">',
  '"><script>globalThis.hurt=1</script>',
  `'-globalThis.hurt=1-'`,
  'javascript:globalThis.hurt=1',
  '{{constructor.constructor("globalThis.hurt=1")()}}',
  '<svg/onload=globalThis.hurt=1>',
];
/** One after the other, so that none makes a name too long for its field. */
const turn = { at: 0 };
const next = () => hostile[turn.at++ % hostile.length] as string;

test('every text with script in it is shown as text on every page', { skip, timeout: 240_000 }, async (t) => {
  const visits = new Map<PersonaSlug | undefined, Visit>();
  for (const as of lookersAtPages)
    visits.set(as, await house.visit({ language: 'en', ...(as ? { as } : {}) }));
  const known = await findKnown(
    visits.get('editor') as Visit,
    visits.get('administrator') as Visit,
    visits.get('data-protection-officer') as Visit,
  );
  // What no measure of the seed has: texts of its own beside the title.
  const editor = visits.get('editor') as Visit;
  const { plan } = await editor.ask<{ plan: string }>('strategy.start-plan', {
    titles: { en: 'A plan of ours' },
    instrument: known.instrument,
  });
  const titles = { en: 'A measure of ours' };
  const goal = await editor.ask<{ item: string }>('strategy.add-item', { plan, type: 'goal', titles });
  await editor.ask('strategy.add-item', {
    plan,
    type: 'measure',
    parent: goal.item,
    titles,
    description: { en: 'In some words' },
    leadName: 'Somebody who leads',
    partners: [{ name: 'A partner of ours' }],
    budget: [{ source: 'A source of money', currency: 'EUR', planned: 1 }],
  });
  const columns = await plant();
  t.diagnostic(`${columns.length} columns: ${columns.join(', ')}`);
  for (const column of [
    'strategy.items.titles',
    'strategy.items.description',
    'kernel.users.name',
    'kernel.posts.names',
  ])
    assert.ok(columns.includes(column), `nothing was planted in ${column}: ${columns}`);
  assert.ok(columns.length >= 20, `${columns}`);

  const faults: string[] = [];
  const showing: string[] = [];
  for (const { page, context } of visits.values()) {
    page.on('dialog', (dialog) => {
      faults.push(`${page.url()} opened a dialog`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|trusted type/i.test(message.text()))
        faults.push(`${page.url()}: ${message.text()}`);
    });
    await context.route('**/x', (route) => {
      faults.push(`${page.url()} asked for the picture`);
      return route.abort();
    });
  }
  const pages = [
    ...pagesOfClient.map(({ route, as, path }) => ({ route, as, path: path(known) })),
    { route: 'another plan', as: 'editor' as const, path: `/strategy/plan?plan=${plan}` },
  ];
  for (const { route, as, path } of pages) {
    const visit = visits.get(as) as Visit;
    await visit.go(path);
    const seen = await visit.page.evaluate(() => ({
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
    if (seen.hurt || seen.parts > 0 || seen.addresses > 0) faults.push(`${route}: ${JSON.stringify(seen)}`);
    if (seen.shown) showing.push(route);
  }
  assert.deepEqual(faults, []);
  t.diagnostic(`shown on ${showing.length} of ${pages.length} pages: ${showing.join(', ')}`);
  // A page that shows none of it would pass for the wrong reason; most show some.
  assert.ok(showing.length >= 15, showing.join(', '));
  for (const visit of visits.values()) await visit.close();
});

/** As whoever owns the database: every text that somebody wrote (it has a blank in it) goes on with the hostile one. Answers the columns. */
async function plant(): Promise<string[]> {
  const owner = new Client({ connectionString: superuserUrl(dirname(keys)) });
  await owner.connect();
  try {
    await owner.query(`set session_replication_role = 'replica'`);
    const { rows } = await owner.query(`
      select c.table_schema || '.' || c.table_name as "table", c.column_name as "column", c.data_type as type
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema in ('kernel', 'strategy') and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
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
