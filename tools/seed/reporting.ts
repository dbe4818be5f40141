/** The invented country's reporting: a period that was approved, and an open one with sheets in every state. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';
import { type AtWork, atWork } from './at-work.ts';
import { permitted } from './towns.ts';
import { openQuarter, type Said, past, type PeriodSeed, reported, reportedLater } from './reported.ts';

type Row = {
  answer: string;
  item: { externalId: string | null };
  indicator: { titles: { en?: string } } | null;
  now: { version: number };
};
type Sheet = { sheet: { state: string }; rows: Row[] };
type Line = { sheet: string; names: { en?: string } | null; state: string };

/** Does nothing in a house without the reporting desk, or where the last step was taken: the sheet that was returned. */
export async function seedReporting(house: House, owner: Client): Promise<void> {
  if (!house.operations.has('reporting.open-period')) return;
  const done = await owner.query(
    `select 1 from kernel.states where workflow = 'reporting.sheet' and state = 'returned' limit 1`,
  );
  if (done.rows.length > 0) return;
  const at = (login: string) => atWork(house, owner, login, 'strategy-work');
  const [coordinator, editor, approver] = [await at('coordinator'), await at('editor'), await at('approver')];
  const plan = await thePlan(editor);
  await addIndicators(editor, plan);
  const first = await periodOf(coordinator, plan, past);
  for (const login of Object.keys(first.sheets)) {
    const of = { period: first.period, sheet: first.sheets[login] };
    if (!(await handedIn(await at(login), of, first.said(login)))) continue;
    await approver.does('reporting.approve-sheet', of);
  }
  await onPaper(editor, approver, first.period);
  const second = await periodOf(coordinator, plan, openQuarter);
  const of = (login: string) => ({ period: second.period, sheet: second.sheets[login] });
  const education = await at('focal-point-education');
  const said = second.said('focal-point-education');
  if (await answered(education, of('focal-point-education'), said)) {
    await withFile(education, of('focal-point-education'));
    await education.does('reporting.hand-in', of('focal-point-education'));
  }
  await askedLater(editor, plan, second.period);
  // The police have begun and are late.
  await answered(
    await at('focal-point-interior'),
    of('focal-point-interior'),
    second.said('focal-point-interior'),
  );
  if (
    await handedIn(await at('focal-point-orvik'), of('focal-point-orvik'), second.said('focal-point-orvik'))
  )
    await editor.does('reporting.check-sheet', of('focal-point-orvik'));
  await returned(
    editor,
    await at('focal-point-social'),
    of('focal-point-social'),
    second.said('focal-point-social'),
  );
}

type Plan = { id: string; titles: { en?: string } };
type Item = { id: string; externalId: string | null };

async function thePlan(editor: AtWork): Promise<string> {
  const { items } = await editor.does<{ items: Plan[] }>('strategy.find-plans', { limit: 200 });
  const found = items.find(({ titles }) => titles.en === 'Action plan 2026 to 2030');
  if (!found) throw new Error('The invented country has no plan to report on.');
  return found.id;
}

async function addIndicators(editor: AtWork, plan: string): Promise<void> {
  const { items } = await editor.does<{ items: Item[] }>('strategy.read-plan', { plan });
  for (const { measure, ...facts } of reported) {
    const item = items.find(({ externalId }) => externalId === measure)?.id;
    const page = await editor.does<{ indicators: { titles: { en?: string } }[] }>('strategy.read-measure', {
      plan,
      item,
    });
    if (page.indicators.some(({ titles }) => titles.en === facts.titles.en)) continue;
    await editor.does('strategy.add-indicator', { plan, item, ...facts });
  }
}

/** The period with the sheets of the institutions that say something in it, by the login of whoever answers there. */
async function periodOf(coordinator: AtWork, plan: string, { said, institutions, ...facts }: PeriodSeed) {
  type Known = { period: string; names: { en?: string } };
  const { periods } = await coordinator.does<{ periods: Known[] }>('reporting.find-periods', {});
  const known = periods.find(({ names }) => names.en === facts.names.en)?.period;
  const period =
    known ??
    (await coordinator.does<{ period: string }>('reporting.open-period', { ...facts, plans: [plan] })).period;
  const { sheets } = await coordinator.does<{ sheets: Line[] }>('reporting.read-period', { period });
  const byLogin = Object.entries(institutions).map(([login, name]) => {
    const found = sheets.find(({ names }) => names?.en === name);
    if (!found) throw new Error(`${name} is asked nothing.`);
    return [login, found.sheet] as const;
  });
  return {
    period,
    sheets: Object.fromEntries(byLogin) as Record<string, string>,
    said: (login: string) => said[login] ?? [],
  };
}

/** A town without an account told its answer on paper; the editor typed it in. */
async function onPaper(editor: AtWork, approver: AtWork, period: string): Promise<void> {
  const { sheets } = await editor.does<{ sheets: Line[] }>('reporting.read-period', { period });
  const line = sheets.find(({ names }) => names?.en === 'Municipality of Dolnava');
  if (line?.state !== 'to-answer') return;
  const of = { period, sheet: line.sheet };
  const toldBy = 'Секретар на Општина Долнава';
  await permitted(editor, 'Municipality of Dolnava', { toldBy, means: 'paper', number: '08-97/1' });
  await editor.does('reporting.take-from-paper', { ...of, toldBy, number: '08-114/2', on: '2026-07-20' });
  const { rows } = await editor.does<Sheet>('reporting.read-sheet', of);
  const narrative = 'Салата е отворена и за двете населби; библиотеката чека на нов покрив.';
  for (const { answer, now } of rows)
    await editor.does('reporting.save-answer', {
      ...of,
      answer,
      base: now.version,
      value: null,
      narrative,
      source: null,
    });
  await editor.does('reporting.hand-in', of);
  await approver.does('reporting.approve-sheet', of);
}

/** The plan gained an indicator after the period was opened; the office asks it too, and says why. */
async function askedLater(editor: AtWork, plan: string, period: string): Promise<void> {
  const { institutions } = await editor.does<{ institutions: object[] }>('reporting.find-unasked', {
    period,
  });
  if (institutions.length > 0) return;
  const { items } = await editor.does<{ items: Item[] }>('strategy.read-plan', { plan });
  const { measure, ...facts } = reportedLater;
  const item = items.find(({ externalId }) => externalId === measure)?.id;
  const page = await editor.does<{ indicators: { titles: { en?: string } }[] }>('strategy.read-measure', {
    plan,
    item,
  });
  if (page.indicators.some(({ titles }) => titles.en === facts.titles.en)) return;
  await editor.does('strategy.add-indicator', { plan, item, ...facts });
  await editor.does('reporting.ask-more', { period, reason: 'Комитетот побара да се брои и ова од јули.' });
}

/** A school's own count, as it lay on the table. */
async function withFile(by: AtWork, of: Of): Promise<void> {
  const { rows } = await by.does<Sheet>('reporting.read-sheet', of);
  const row = rows.find(({ indicator }) => indicator !== null);
  if (!row) throw new Error('The sheet asks for no figure.');
  const text = 'Училишта во кои се одржуваат часовите, по општина, септември 2026\nОрвик 41\nДолнава 28\n';
  const upload = { name: 'uchilishta.txt', type: 'text/plain', bytes: new TextEncoder().encode(text) };
  await by.does('reporting.keep-evidence', { ...of, answer: row.answer }, upload);
}

type Of = { period: string; sheet: string | undefined };

/** Writes what was said into the rows that ask for it; false where the sheet was handed in before. */
async function answered(by: AtWork, of: Of, said: readonly Said[]): Promise<boolean> {
  const { sheet, rows } = await by.does<Sheet>('reporting.read-sheet', of);
  if (sheet.state !== 'to-answer') return false;
  for (const { measure, indicator, value, narrative, source } of said) {
    const row = rows.find(
      (one) => one.item.externalId === measure && (one.indicator?.titles.en ?? null) === (indicator ?? null),
    );
    if (!row) throw new Error(`Measure ${measure} is not asked about ${indicator ?? 'the work'}.`);
    const facts = { value: value ?? null, narrative: narrative ?? null, source: source ?? null };
    await by.does('reporting.save-answer', { ...of, answer: row.answer, base: row.now.version, ...facts });
  }
  return true;
}

async function handedIn(by: AtWork, of: Of, said: readonly Said[]): Promise<boolean> {
  if (!(await answered(by, of, said))) return false;
  await by.does('reporting.hand-in', of);
  return true;
}

/** The last step of all. */
async function returned(office: AtWork, by: AtWork, of: Of, said: readonly Said[]): Promise<void> {
  await handedIn(by, of, said);
  const { rows } = await office.does<Sheet>('reporting.read-sheet', of);
  const row = rows.find(({ indicator }) => indicator !== null);
  await office.does('reporting.return-sheet', {
    ...of,
    reason: 'Три града или пет? Числото и текстът не казват едно и също.',
    rows: row ? [{ answer: row.answer, words: 'Моля, пребройте петте града, които мярката назовава.' }] : [],
  });
}
