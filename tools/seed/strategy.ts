/** The invented country's strategy, plan and ties, made by its editor and coordinator through the strategy desk. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';
import { type AtWork, atWork } from './at-work.ts';
import { seedAudiences } from './audiences.ts';
import { readGoals, seedFile } from './data.ts';
import { seedCauses } from './causes.ts';
import { seedFindings } from './findings.ts';
import { seedGuidance } from './guidance.ts';
import { seedForeignPlan } from './foreign.ts';
import { seedIndicators } from './indicators.ts';
import { seedLaw } from './law.ts';
import { seedMoney } from './money.ts';
import { seedOwnWork } from './own-work.ts';
import { seedReportTemplate } from './report-templates.ts';
import { seedReport } from './reports.ts';
import { seedRights } from './rights.ts';
import { seedTownPlans, seedTypedIn } from './towns.ts';
import { seedThreatForms, seedThreatPicture } from './threats.ts';

const number = 'NC 4/26';
const planTitles = {
  en: 'Action plan 2026 to 2030',
  bg: 'План за действие 2026–2030',
  mk: 'Акциски план 2026–2030',
  sq: 'Plani i veprimit 2026–2030',
};

/** Does nothing in a house without the strategy desk, or where the last step was taken. */
export async function seedStrategy(house: House, owner: Client): Promise<void> {
  if (!house.operations.has('strategy.install-index') || (await isDone(owner))) return;
  const editor = await atWork(house, owner, 'editor', 'strategy-work');
  const coordinator = await atWork(house, owner, 'coordinator', 'strategy-work');
  const { instrument: european } = await editor.does<{ instrument: string }>('strategy.install-index', {});
  await editor.does('strategy.install-glossary', {});
  // Both read files in child processes and wait for them.
  const [plan] = await Promise.all([seedPlan(editor, european), seedOwnStrategy(editor, european)]);
  await seedAudiences(editor, plan);
  await seedOwnWork(editor, plan);
  await seedCauses(editor, plan);
  await seedThreatForms(editor, plan);
  await seedIndicators(editor, plan);
  await seedMoney(editor, plan);
  await seedThreatPicture(editor, coordinator);
  await seedWork(editor, plan);
  await seedRights(house, owner, plan);
  await seedLaw(editor, plan);
  await seedFindings(editor, coordinator, plan, house.clock());
  await seedDecisions(coordinator, plan, european);
  await seedGuidance(house, owner, european);
  await seedForeignPlan(editor, plan);
  await seedReport(editor, plan);
  await seedTypedIn(editor, { plan, european });
  const town = await atWork(house, owner, 'focal-point-orvik', 'strategy-work');
  const village = await atWork(house, owner, 'council-secretary', 'strategy-work');
  await seedReportTemplate(editor);
  await seedTownPlans({ editor, town, village }, { plan, european });
}

/** A town's plan is submitted last of all. */
async function isDone(owner: Client): Promise<boolean> {
  const found = await owner.query(
    `select 1 from kernel.states where workflow = 'strategy.plan' and state <> 'draft' limit 1`,
  );
  return found.rows.length > 0;
}

type Instrument = { id: string; number: string | null; languages: string[] };

/** The country's own strategy with its text in four languages, put into force beside the European one. */
async function seedOwnStrategy(editor: AtWork, european: string): Promise<void> {
  const { items } = await editor.does<{ items: Instrument[] }>('strategy.find-instruments', { limit: 200 });
  const found = items.find((one) => one.number === number);
  const instrument = found?.id ?? (await addOwnStrategy(editor, european));
  const files = {
    en: 'strategy-xc.txt',
    bg: 'strategy-xc.bg.txt',
    mk: 'strategy-xc.mk.txt',
    sq: 'strategy-xc.sq.txt',
  };
  const missing = Object.entries(files).filter(([language]) => !found?.languages.includes(language));
  for (const [language, file] of missing) {
    const version = await importText(editor, { instrument, language, file });
    await editor.does('strategy.accept-text', { instrument, version });
  }
}

async function addOwnStrategy(editor: AtWork, european: string): Promise<string> {
  const { instrument } = await editor.does<{ instrument: string }>('strategy.add-instrument', {
    number,
    date: '2026-01-12',
    issuer: {
      en: 'Government of Zarnevia',
      bg: 'Правителство на Зарневия',
      mk: 'Влада на Зарневија',
      sq: 'Qeveria e Zarnevias',
    },
    status: 'in-force',
    classification: 'unclassified',
    holding: 'text',
    originalLanguage: 'mk',
    titles: {
      en: 'National Strategy for Preventing Violent Extremism (2026–2030)',
      bg: 'Национална стратегия за предотвратяване на насилствения екстремизъм (2026–2030)',
      mk: 'Национална стратегија за спречување на насилен екстремизам (2026–2030)',
      sq: 'Strategjia Kombëtare për Parandalimin e Ekstremizmit të Dhunshëm (2026–2030)',
    },
    publication: { rule: 'public' },
  });
  await editor.does('strategy.relate-instruments', {
    from: instrument,
    kind: 'takes-into-account',
    to: european,
  });
  return instrument;
}

/** Answers the settled version. The editor looked at each doubt and the reading stands. */
async function importText(
  editor: AtWork,
  { instrument, language, file }: { instrument: string; language: string; file: string },
): Promise<string> {
  const upload = { name: file, type: 'application/octet-stream', bytes: seedFile(file) };
  const { version, doubts } = await editor.does<{ version: string; doubts: number }>(
    'strategy.import-text',
    { instrument, language },
    upload,
  );
  for (let doubt = 0; doubt < doubts; doubt += 1) {
    await editor.does('strategy.settle-doubt', { instrument, version, doubt, decision: 'keep' });
  }
  return version;
}

type Plan = { id: string; titles: { en?: string }; measures: number };

async function findPlan(editor: AtWork, title: string): Promise<Plan | undefined> {
  const { items } = await editor.does<{ items: Plan[] }>('strategy.find-plans', { limit: 200 });
  return items.find((one) => one.titles.en === title);
}

/** The plan with its goals, and the measures from the table, tied as its column says. */
async function seedPlan(editor: AtWork, european: string): Promise<string> {
  const found = await findPlan(editor, planTitles.en);
  const plan = found?.id ?? (await startPlan(editor, { titles: planTitles, instrument: european }));
  if ((found?.measures ?? 0) > 0) return plan;
  if (!found) await addGoals(editor, plan);
  const upload = { name: 'plan-xc.csv', type: 'text/csv', bytes: seedFile('plan-xc.csv') };
  const input = { plan, dryRun: false, repair: true };
  const { refused } = await editor.does<{ refused: number }>('strategy.import-plan', input, upload);
  if (refused > 0) throw new Error(`The invented plan has ${refused} rows that were refused.`);
  return plan;
}

async function startPlan(editor: AtWork, more: object): Promise<string> {
  const years = { startsOn: '2026-01-01', endsOn: '2030-12-31' };
  return (await editor.does<{ plan: string }>('strategy.start-plan', { ...years, ...more })).plan;
}

async function addGoals(editor: AtWork, plan: string): Promise<void> {
  const ids = new Map<string, string>();
  for (const { id, parent, kind, titles, aim, outcome } of readGoals()) {
    const { item } = await editor.does<{ item: string }>('strategy.add-item', {
      plan,
      type: kind,
      parent: parent === null ? null : ids.get(parent),
      titles,
      externalId: id,
      aim: aim ?? null,
      outcome: outcome ?? null,
    });
    ids.set(id, item);
  }
}

type Measure = { id: string; externalId: string | null; state: string };
/** What happened to measures since the table was drawn up, by their own numbers. */
const work: Readonly<Record<string, { from: string; action: string; reason?: string }>> = {
  '1.3.3.a': { from: 'done', action: 'evaluate' },
  '2.1.4': {
    from: 'planned',
    action: 'stop',
    reason: 'The clubs asked to wait until they have written rules of their own.',
  },
};

async function seedWork(editor: AtWork, plan: string): Promise<void> {
  const { items } = await editor.does<{ items: Measure[] }>('strategy.find-measures', { plan, limit: 200 });
  for (const { id, externalId, state } of items) {
    const step = work[externalId ?? ''];
    if (step?.from !== state) continue;
    const { from: _, ...move } = step;
    await editor.does('strategy.set-measure-state', { plan, item: id, ...move });
  }
}

/** Two paragraphs speak to the Council itself; that they are not for a country stands there with reason and signature. */
async function seedDecisions(coordinator: AtWork, plan: string, european: string): Promise<void> {
  const decisions = [
    {
      address: 'annex/2',
      reason: 'It tells how the Council drew the strategy up; there is nothing in it for a country to do.',
    },
    { address: 'annex/57', reason: 'Following the implementation in the Union is the Council’s own task.' },
  ];
  for (const decision of decisions) {
    const signed = { signatory: 'National Coordinator', signedOn: '2026-02-02' };
    await unlessThere(
      'strategy.already-not-applicable',
      coordinator.does('strategy.mark-not-applicable', {
        plan,
        instrument: european,
        ...decision,
        ...signed,
      }),
    );
  }
}

/** A start that was cut off had done it already. */
async function unlessThere(code: string, done: Promise<unknown>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if ((error as { code?: string }).code !== code) throw error;
  }
}
