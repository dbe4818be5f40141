/** The page that imports a plan from a table. */
import assert from 'node:assert/strict';
import { settled, type Visit } from '../visit.ts';
import { giveFile } from './shell.ts';

export const counts = ['rows', 'new', 'changed', 'unchanged', 'refused'] as const;
export type Counts = Record<(typeof counts)[number], number>;

/** Starts an empty plan for the EU strategy; ends on the plan's page. Answers its id. */
export async function startPlan({ page, t, go }: Visit, title: string): Promise<string> {
  await go('/strategy/plan/new');
  await page
    .getByRole('group', { name: t('web.field.titles') })
    .getByRole('textbox')
    .first()
    .fill(title);
  await page.getByLabel(t('web.plan.carries-out')).selectOption({ index: await europeanIndex(page) });
  await page.getByRole('button', { name: t('web.plan.start') }).click();
  await page.waitForURL(/\/strategy\/plan\?plan=/);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return new URL(page.url()).searchParams.get('plan') as string;
}

async function europeanIndex(page: Visit['page']): Promise<number> {
  const options = await page.getByRole('option').allTextContents();
  const found = options.findIndex((text) => text.includes('9956/14'));
  assert.ok(found >= 0, `the EU strategy is among ${options.join(' | ')}`);
  const select = page.getByRole('combobox').filter({ hasText: '9956/14' }).first();
  return (await select.locator('option').allTextContents()).findIndex((text) => text.includes('9956/14'));
}

/** Reads the file without writing anything. */
export async function readTable(visit: Visit, plan: string, file: string): Promise<Counts> {
  const { page, t, go } = visit;
  await go(`/strategy/plan/import?plan=${plan}`);
  await giveFile(visit, t('web.import.file'), file);
  const name = t('web.import.result', { file: file.split('/').at(-1) as string });
  await page.getByRole('region', { name }).waitFor();
  await settled(page);
  return await readCounts(visit);
}

export async function readCounts({ page, t }: Visit): Promise<Counts> {
  const status = page.getByRole('status').filter({ hasText: t('web.import.count.rows') });
  const numbers = await status.locator('dd').allTextContents();
  return Object.fromEntries(
    counts.map((name, index) => [name, Number((numbers[index] ?? '').replaceAll(/\D/g, ''))]),
  ) as Counts;
}

/** Takes over what was read; waits for the notice that says so. */
export async function takeOver(
  { page, t }: Visit,
  { new: added, changed, unchanged }: Counts,
): Promise<void> {
  await page.getByRole('button', { name: t('web.import.apply', { n: added + changed }) }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: t('web.import.done', { added, changed, unchanged }) })
    .waitFor({ timeout: 60_000 });
}

/** The problems as the table shows them, row by row: column and words. */
export async function readProblems({
  page,
  t,
}: Visit): Promise<{ row: number; column: string; what: string }[]> {
  const table = page.getByRole('table', { name: t('web.import.problems-caption') });
  const lines = await table.locator('tbody tr').all();
  const read = await Promise.all(
    lines.map(async (line) => {
      const cells = await line.locator('th, td').allInnerTexts();
      const column = (cells[1] ?? '').replace('–', '').trim();
      return rowsOf(cells[0] ?? '').map((row) => ({ row, column, what: (cells[2] ?? '').trim() }));
    }),
  );
  return read.flat();
}

/** The rows of a line: "2–5, 9", and beneath it how many they are. */
function rowsOf(words: string): number[] {
  return (words.split('\n')[0] ?? '').split(', ').flatMap((piece) => {
    const [from = 0, to = from] = piece.split('–').map(Number);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}
