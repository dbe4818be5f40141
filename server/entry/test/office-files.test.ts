/** What offices send to a real node: a plan in three languages at once, a text of 500 pages, an import from the command line. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openCompiler } from '#kernel/exports/pdf.ts';
import { openNode, type RunningNode } from './open-node.ts';
import { startPlan, tableOf } from './plan-over-http.ts';

type Imported = {
  written: boolean;
  rows: number;
  new: number;
  refused: number;
  problems: unknown[];
  columns: { column: string; field: string | null }[];
};

const main = fileURLToPath(new URL('../../../cli/main.ts', import.meta.url));

const told = /^(waiting for its turn|reading|comparing|writing: \d+ of 4000, \d+ left|recording)$/;

describe('what an office sends', { concurrency: false }, () => {
  const home = mkdtempSync(join(tmpdir(), 'zaedno-office-'));
  let node: RunningNode;
  before(async () => {
    // The database's own account passes through it.
    chmodSync(home, 0o711);
    node = await openNode({ ZAEDNO_HOME: join(home, 'node') });
    await node.signIn('editor');
  });
  after(async () => {
    try {
      await node?.stop();
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  const itemsOf = async (plan: string) =>
    (await node.post('/api/strategy/read-plan', { plan })).json['items'] as Record<string, unknown>[];

  it('a plan whose headings and values are Bulgarian, Macedonian and English at once is read as it was meant', async () => {
    const heads = 'Номер;Мярка (bg);Мерка (mk);Title (en);Вид;Level of action;Состојба;Начало;Рок';
    const rows = [
      '1.1;Обучение на учители;Обука на наставници;Training of teachers;превенция;национално;във ход;2026-03-01;31.12.2027',
      '1.2;Закрила на децата;Заштита на децата;Protection of children;човекови права;municipal;не е почната;01.02.2026;2026-11-30',
      '1.3;Общински план;Општински план;Municipal plan;root cause;локално;завършена;2026-01-01;2026-06-30',
    ];
    const plan = await startPlan(node);
    const bytes = Buffer.from([heads, ...rows].join('\r\n'));
    const answer = await node.upload('/api/strategy/import-plan', 'план.csv', bytes, { plan, dryRun: false });
    assert.equal(answer.status, 200, answer.text);
    const imported = answer.json as unknown as Imported;
    assert.deepEqual(
      imported.columns.map(({ field }) => field),
      ['external-id', 'title-bg', 'title-mk', 'title-en', 'kind', 'level', 'status', 'starts', 'ends'],
    );
    assert.deepEqual([imported.rows, imported.new, imported.refused, imported.problems], [3, 3, 0, []]);
    const read = (await itemsOf(plan)).map((item) => ({
      titles: item['titles'],
      says: ['kind', 'level', 'state', 'startsOn', 'endsOn'].map((name) => item[name]),
    }));
    assert.deepEqual(read, [
      {
        titles: { bg: 'Обучение на учители', mk: 'Обука на наставници', en: 'Training of teachers' },
        says: ['prevention', 'national', 'active', '2026-03-01', '2027-12-31'],
      },
      {
        titles: { bg: 'Закрила на децата', mk: 'Заштита на децата', en: 'Protection of children' },
        says: ['rights', 'local', 'planned', '2026-02-01', '2026-11-30'],
      },
      {
        titles: { bg: 'Общински план', mk: 'Општински план', en: 'Municipal plan' },
        says: ['root-cause', 'local', 'done', '2026-01-01', '2026-06-30'],
      },
    ]);
  });

  it('a PDF of 500 pages is read to its last paragraph', { timeout: 120_000 }, async () => {
    const found = await node.post('/api/strategy/find-instruments', {});
    const [instrument] = found.json['items'] as { id: string }[];
    const bytes = await longPdf(500);
    const input = { instrument: instrument?.id, language: 'en' };
    const answer = await node.upload('/api/strategy/import-text', 'long.pdf', bytes, input);
    assert.equal(answer.status, 200, answer.text);
    const version = { instrument: instrument?.id, version: answer.json['version'] };
    const read = await node.post('/api/strategy/read-text-version', version);
    assert.equal(read.status, 200, read.text.slice(0, 500));
    const leaves = read.json['leaves'] as { address: string; body: string }[];
    assert.deepEqual(
      leaves.map(({ address }) => address),
      Array.from({ length: 500 }, (_, at) => `text/${at + 1}`),
    );
    assert.ok(leaves.every(({ body }, at) => body === longParagraph(at + 1)));
    const aside = (read.json['unassigned'] as { code: string }[]).map(({ code }) => code);
    assert.deepEqual(aside, Array(500).fill('page-number'));
  });

  it('zaedno strategy import-plan writes a table into a plan, and says on the way how far it is', async () => {
    const file = join(home, 'plan.csv');
    writeFileSync(file, tableOf(4_000));
    const plan = await startPlan(node);
    const signedIn = await zaedno(['sign-in', '--demo', 'editor']);
    assert.equal(signedIn.code, 0, signedIn.err);
    const words = ['strategy', 'import-plan', '--plan', plan, '--file', file];
    const tried = await zaedno([...words, '--json']);
    assert.equal(tried.code, 0, tried.err);
    assert.equal((JSON.parse(tried.out) as { written: boolean }).written, false);
    assert.deepEqual(await itemsOf(plan), []);

    const written = await zaedno([...words, '--dryRun', 'false', '--json', '--follow']);
    assert.equal(written.code, 0, written.err);
    const { rows, new: added, written: isWritten } = JSON.parse(written.out) as Imported;
    assert.deepEqual([rows, added, isWritten], [4_000, 4_000, true]);
    const lines = written.err.trim().split('\n');
    for (const line of lines) assert.match(line, told);
    assert.equal((await itemsOf(plan)).length, 4_000);
  });

  const zaedno = (args: string[]) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
      const env = { PATH: process.env['PATH'], XDG_CONFIG_HOME: home, ZAEDNO_URL: node.address };
      const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      const said = { out: '', err: '' };
      child.stdout.on('data', (part: Buffer) => (said.out += part.toString()));
      child.stderr.on('data', (part: Buffer) => (said.err += part.toString()));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, ...said }));
    });
});

const longParagraph = (n: number) =>
  `Paragraph ${n}, ${Array(12).fill('of the long text which somebody wrote for many readers').join(', ')}.`;

/** A numbered paragraph on each page, and the number of the page at its foot. */
async function longPdf(pages: number): Promise<Buffer> {
  const content = Array.from({ length: pages }, (_, at) => `#"${at + 1}. ${longParagraph(at + 1)}"`);
  const compiler = await openCompiler();
  const mainFileContent = `#set page(numbering: "1")\n${content.join('\n#pagebreak()\n')}`;
  const { result } = compiler.compile({ mainFileContent });
  assert.ok(result);
  return compiler.pdf(result);
}
