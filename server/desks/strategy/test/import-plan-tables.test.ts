/** Tables as offices send them: every listed fault by row and column, odd workbooks, 20,000 rows, a connection that breaks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { houseCircle, newId } from '#kernel/ids.ts';
import type { Upload } from '#kernel/operation/define.ts';
import { Refusal } from '#kernel/operation/errors.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { makeDocx, makeXlsx } from '#libs/texts/test/make-files.ts';
import { refusal, refusalOf } from '#kernel/test/refusal.ts';
import { approvePlan } from '../operations/approve-plan.ts';
import { findMeasures } from '../operations/find-measures.ts';
import { importPlan } from '../operations/import-plan.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { readPlan } from '../operations/read-plan.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { startPlan } from '../operations/start-plan.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { anItem, theIndex } from './builders.ts';
import { countEntries, countStatements, lastEntry } from './observe.ts';
import { assessed } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Problem = { row: number; column: string | null; code: string; proposal: string | null };
type Answer = {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  refused: number;
  problems: Problem[];
  problemsLeftOut: number;
  columns: { column: string; field: string | null; because: string | null; examples: string[] }[];
  missing: string[];
  written: boolean;
};

const seed = (name: string) => readFileSync(new URL(`../../../../tools/seed/${name}`, import.meta.url));
const csv = (text: string | Uint8Array, name = 'plan.csv'): Upload => ({
  name,
  type: 'text/csv',
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

describe('importing a plan from the tables that offices have', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let instrument: string;
  before(async () => {
    t = await openStrategyHouse();
    instrument = await theIndex(t);
  });
  after(() => t?.close());

  const aDraft = async () =>
    (await t.editor.does<{ plan: string }>(startPlan, { titles: { en: 'Imported' }, instrument })).plan;
  const run = (plan: string, upload: Upload, more: object = {}) =>
    t.uploads<Answer>(t.editor, importPlan, { plan, ...more }, upload);
  const write = (plan: string, upload: Upload, more: object = {}) =>
    run(plan, upload, { dryRun: false, ...more });
  const counts = ({ rows, new: made, changed, unchanged, refused: left }: Answer) => [
    rows,
    made,
    changed,
    unchanged,
    left,
  ];
  const itemsOf = async (plan: string) =>
    (
      await asOwner<{ n: number }>(t, 'select count(*)::int as n from strategy.items where record_id = $1', [
        plan,
      ])
    )[0]?.n;

  it('writes nothing on a dry run, and the ledger says so', async () => {
    const plan = await aDraft();
    const answer = await run(plan, csv(seed('plan-xc.csv')));
    assert.equal(answer.written, false);
    assert.equal(await itemsOf(plan), 0);
    const entry = await lastEntry(t, importPlan);
    assert.deepEqual([entry?.about, entry?.detail['written']], [[plan], false]);
  });

  it('proposes what each column holds, says why, and shows examples', async () => {
    const { columns, missing } = await run(
      await aDraft(),
      csv('Действие;Вид;Нещо друго;Къде\nХор;rights;вода;annex/5\nТеатър;security;въздух;annex/6, annex/7\n'),
      { language: 'bg' },
    );
    assert.deepEqual(
      columns.map(({ column, field, because }) => [column, field, because]),
      [
        ['Действие', 'title', 'heading'],
        ['Вид', 'kind', 'heading'],
        ['Нещо друго', null, null],
        ['Къде', 'addresses', 'values'],
      ],
    );
    assert.deepEqual(columns[2]?.examples, ['вода', 'въздух']);
    assert.ok(missing.includes('external-id') && missing.includes('starts') && !missing.includes('kind'));
  });

  it('takes the columns as a person confirmed them, and leaves out what they left out', async () => {
    const plan = await aDraft();
    const mapping = { 'Nobody knows': 'title', Title: null, Kind: 'kind' };
    const answer = await write(plan, csv('Title,Nobody knows,Kind\nx,Choir,rights\n'), { mapping });
    assert.deepEqual(
      answer.columns.map(({ field, because }) => [field, because]),
      [
        [null, 'chosen'],
        ['title', 'chosen'],
        ['kind', 'chosen'],
      ],
    );
    const { items } = await t.reader.does<{ items: { titles: object }[] }>(findMeasures, { plan });
    assert.deepEqual(
      items.map((one) => one.titles),
      [{ en: 'Choir' }],
    );
  });

  it('finds exactly the faults that were put into the messy plan, each by row and column', async () => {
    const names = JSON.parse(seed('organisations.json').toString()) as { names: object }[];
    for (const one of names) {
      await asOwner(
        t,
        `insert into kernel.organisations (organisation_id, circle_id, kind, names) values ($1, $2, 'office', $3)`,
        [newId(), houseCircle, one.names],
      );
    }
    type Fault = { line: number; column: string | null; fault: string; meant: string | null };
    const faults = JSON.parse(seed('plan-xc-messy.faults.json').toString()) as Fault[];
    const answer = await run(await aDraft(), csv(seed('plan-xc-messy.csv')));
    // A fault of the whole row has no column in the list; the answer names the first cell that is missing.
    const isOf = (fault: Fault, one: Problem) =>
      one.row === fault.line && one.code === fault.fault && (fault.column ?? one.column) === one.column;
    for (const fault of faults) {
      const found = answer.problems.find((one) => isOf(fault, one));
      assert.ok(found, `${fault.line} ${fault.fault} ${fault.column} is not told`);
      if (fault.meant !== null && fault.column !== null)
        assert.equal(found.proposal, fault.meant, `${fault.line} ${fault.fault}`);
    }
    assert.deepEqual(
      answer.problems.filter((one) => !faults.some((fault) => isOf(fault, one))),
      [],
    );
  });

  it('repairs what it proposed where asked, and leaves the second run without a change', async () => {
    const plan = await aDraft();
    const messy = csv(seed('plan-xc-messy.csv'));
    await write(plan, messy, { repair: true });
    const { items } = await t.reader.does<{ items: { titles: { bg?: string } }[] }>(findMeasures, {
      plan,
      text: 'среща на града',
    });
    assert.deepEqual(
      items.map((one) => one.titles.bg),
      ['Среща на града с младите хора'],
    );
    const again = await write(plan, messy, { repair: true });
    assert.deepEqual([again.new, again.changed], [0, 0]);
    const plain = await write(plan, messy);
    assert.deepEqual([plain.new, plain.changed], [0, 0]);
  });

  it('keeps what people wrote since, where the table does not say otherwise', async () => {
    const plan = await aDraft();
    await write(plan, csv('Id,Title,Status\nA-1,Choir,planned\n'));
    const { items } = await t.reader.does<{ items: { id: string }[] }>(findMeasures, { plan });
    const item = items[0]?.id as string;
    await assessed(t, plan, item);
    await t.editor.does(setMeasureState, { plan, item, action: 'begin' });
    const answer = await write(plan, csv('Id,Title,Kind\nA-1,Choir of five streets,rights\n'));
    assert.deepEqual(counts(answer), [1, 0, 1, 0, 0]);
    const read = await t.reader.does<{ item: Record<string, unknown> }>(readMeasure, { plan, item });
    const { titles, kind, state } = read.item;
    assert.deepEqual([titles, kind, state], [{ en: 'Choir of five streets' }, 'rights', 'active']);
  });

  it('knows a measure without an id by its path and title', async () => {
    const plan = await aDraft();
    const table = csv('Goal,Title\nSchools,Choir\nTowns,Choir\n');
    assert.deepEqual(counts(await write(plan, table)), [2, 2, 0, 0, 0]);
    assert.deepEqual(counts(await write(plan, table)), [2, 0, 0, 2, 0]);
    const twice = await run(plan, csv('Goal,Title\nSchools,Choir\nSchools,Choir\n'));
    assert.deepEqual(counts(twice), [2, 0, 0, 1, 1]);
    assert.deepEqual(
      twice.problems.map((one) => [one.row, one.code]),
      [[3, 'duplicate-row']],
    );
  });

  it('reads a workbook with merged cells, formulas and dates as text, and names each', async () => {
    const text = (at: string, value: string) => `<c r="${at}" t="str"><v>${value}</v></c>`;
    const rows = [
      `<row r="1">${text('A1', 'Goal')}${text('B1', 'Title')}${text('C1', 'Starts')}${text('D1', 'Planned')}${text('E1', 'Currency')}</row>`,
      `<row r="2">${text('A2', 'Schools')}${text('B2', 'Choir')}${text('C2', '1 March 2026')}<c r="D2"><f>1000*2</f><v>2000</v></c>${text('E2', 'EUR')}</row>`,
      `<row r="3">${text('B3', 'Theatre')}${text('C3', '2026-05-01')}<c r="D3"><f>D2*2</f></c>${text('E3', 'EUR')}</row>`,
    ];
    const sheet = `<sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
    const plan = await aDraft();
    const answer = await write(plan, { ...csv(makeXlsx({ Plan: sheet })), name: 'plan.xlsx' });
    assert.deepEqual(counts(answer), [2, 2, 0, 0, 0]);
    const told = answer.problems.map((one) => `${one.row} ${one.column} ${one.code} ${one.proposal}`);
    for (const wanted of [
      '2 Starts date-as-text 2026-03-01',
      '3 Goal merged-cell Schools',
      '3 Planned formula-without-value null',
    ])
      assert.ok(told.includes(wanted), `${wanted} in ${told.join(', ')}`);
    const { items } = await t.reader.does<{
      items: { titles: { en: string }; path: object[]; startsOn: string; money: { planned: number }[] }[];
    }>(findMeasures, { plan });
    assert.deepEqual(
      items.map((one) => [one.titles.en, one.path, one.startsOn, one.money[0]?.planned]),
      [
        ['Choir', [{ en: 'Schools' }], '2026-03-01', 200_000],
        ['Theatre', [{ en: 'Schools' }], '2026-05-01', undefined],
      ],
    );
  });

  it('reads the sheet that was asked for', async () => {
    const sheet = (title: string) =>
      `<sheetData><row r="1"><c r="A1" t="str"><v>Title</v></c><c r="B1" t="str"><v>Kind</v></c></row><row r="2"><c r="A2" t="str"><v>${title}</v></c><c r="B2" t="str"><v>rights</v></c></row></sheetData>`;
    const book = { ...csv(makeXlsx({ First: sheet('One'), Second: sheet('Two') })), name: 'plan.xlsx' };
    const { columns } = await run(await aDraft(), book, { sheet: 'Second' });
    assert.deepEqual(columns[0]?.examples, ['Two']);
    await assert.rejects(run(await aDraft(), book, { sheet: 'Third' }), refusal('strategy.file-unreadable'));
  });

  it('reads a table in a Word file', async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const table = `<w:tbl>${row('Мерка', 'Id', 'Вид')}${row('Хор', 'B-1', 'rights')}${row('Театар', 'B-2', 'security')}</w:tbl>`;
    const plan = await aDraft();
    const answer = await write(
      plan,
      { ...csv(makeDocx(table)), name: 'plan.docx' },
      { language: 'mk', mapping: { Вид: 'kind', Мерка: 'title', Id: 'external-id' } },
    );
    assert.deepEqual(counts(answer), [2, 2, 0, 0, 0]);
    const { items } = await t.reader.does<{ items: { titles: object; kind: string }[] }>(findMeasures, {
      plan,
    });
    assert.deepEqual(
      items.map((one) => [one.titles, one.kind]),
      [
        [{ mk: 'Хор' }, 'rights'],
        [{ mk: 'Театар' }, 'security'],
      ],
    );
  });

  it('tells a wrong type behind a right name, an empty file and a broken one, each with what to do', async () => {
    const plan = await aDraft();
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    const truncated = makeXlsx({ Plan: '<sheetData/>' }).slice(0, 200);
    for (const [bytes, name] of [
      [png, 'plan.csv'],
      [png, 'plan.xlsx'],
      [new Uint8Array(), 'plan.csv'],
      [truncated, 'plan.xlsx'],
      [new TextEncoder().encode('%PDF-1.7'), 'plan.pdf'],
    ] as const) {
      const { code, status, details } = await refusalOf(write(plan, { ...csv(bytes), name }));
      assert.deepEqual([code, status], ['strategy.file-unreadable', 422], name);
      const field = details.fields?.[0];
      assert.equal(field?.path, 'file');
      assert.match(field?.code ?? '', /^texts\./);
      assert.ok((field?.message.length ?? 0) > 20, field?.message);
    }
    assert.equal(await itemsOf(plan), 0);
  });

  it('brings 20,000 rows in within the time-outs, by few statements, and again without a change', async () => {
    const plan = await aDraft();
    const lines = Array.from(
      { length: 20_000 },
      (_, at) => `R-${at},Goal ${at % 40},Measure ${at},rights,annex/${(at % 57) + 1},${at},EUR`,
    );
    const file = csv(`Id,Goal,Title,Kind,Addresses,Planned,Currency\n${lines.join('\n')}\n`);
    let answer: Answer | undefined;
    const sent = await countStatements(t, async () => {
      answer = await write(plan, file);
    });
    assert.deepEqual(counts(answer as Answer), [20_000, 20_000, 0, 0, 0]);
    assert.equal(await itemsOf(plan), 20_040);
    assert.ok(sent < 300, `${sent} statements`);
    assert.deepEqual(counts(await run(plan, file)), [20_000, 0, 0, 20_000, 0]);
    const tree = await t.reader.does<{ truncated: boolean; plan: { measures: number } }>(readPlan, { plan });
    assert.deepEqual([tree.truncated, tree.plan.measures], [true, 20_000]);
  });

  it('never slips rows into a plan that is submitted and approved while its file is read', async () => {
    const plan = await aDraft();
    await anItem(t.editor, { plan, type: 'measure', titles: { en: 'Choir' } });
    const { app } = t.database.pools;
    let looked = false;
    const listen = (client: { query: unknown }) => {
      app.off('acquire', listen);
      const query = client.query as (...given: unknown[]) => unknown;
      client.query = async (...given: unknown[]) => {
        const answer = await query.apply(client, given);
        const { text = '' } = given[0] as { text?: string };
        if (!looked && text.includes('from strategy.plans')) {
          looked = true;
          await t.editor.does(submitPlan, { plan });
          await t.approver.does(approvePlan, { plan });
        }
        return answer;
      };
    };
    app.on('acquire', listen);
    await assert.rejects(write(plan, csv('Id,Title\nS-1,Theatre\n')), refusal('strategy.plan-not-open'));
    assert.ok(looked);
    assert.equal(await itemsOf(plan), 1);
  });

  it('leaves nothing half-done when the connection breaks in the middle, and succeeds when tried again', async () => {
    const plan = await aDraft();
    const lines = Array.from({ length: 3000 }, (_, at) => `S-${at},Measure ${at},EUR,5`);
    const file = csv(`Id,Title,Currency,Planned\n${lines.join('\n')}\n`);
    const { app } = t.database.pools;
    const entries = await countEntries(t);
    let inserts = 0;
    const listen = (client: { query: unknown; processID?: number }) => {
      app.off('acquire', listen);
      const query = client.query as (...given: unknown[]) => unknown;
      client.query = async (...given: unknown[]) => {
        const { text = '' } = given[0] as { text?: string };
        if (text.includes('insert into strategy.items')) inserts += 1;
        if (inserts === 2) await asOwner(t, 'select pg_terminate_backend($1)', [client.processID]);
        return query.apply(client, given);
      };
    };
    app.on('acquire', listen);
    await assert.rejects(write(plan, file), (error) => !(error instanceof Refusal) || error.status === 503);
    assert.equal(inserts, 2);
    assert.equal(await itemsOf(plan), 0);
    const left = `select (select count(*) from kernel.states where record_id = $1 and workflow = 'strategy.measure')
      + (select count(*) from strategy.budget_lines where record_id = $1) as n`;
    assert.deepEqual(await asOwner(t, left, [plan]), [{ n: '0' }]);
    const done = `select 1 from kernel.ledger_entries where operation = 'strategy.import-plan' and outcome = 'done'
      and about = array[$1::uuid]`;
    assert.deepEqual(await asOwner(t, done, [plan]), []);
    assert.deepEqual(counts(await write(plan, file)), [3000, 3000, 0, 0, 0]);
    assert.ok((await countEntries(t)) > entries);
  });
});
