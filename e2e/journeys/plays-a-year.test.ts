/**
 * A year of the invented country, played by the people who would work in it, each through the doors that their pages
 * use: the plan is approved, the threat changes, an assessment is refused and mended, two periods are reported on, late
 * and corrected, a complaint is upheld, the committee decides, the plan is amended; the reports and the auditor's view say so.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import type { PersonaSlug } from '../personas.ts';
import type { Visit } from '../visit.ts';

const house = openHouse();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type Texts = Partial<Record<'en' | 'bg' | 'mk' | 'sq', string>>;
type Measure = { id: string; externalId: string; state: string; titles: Texts };
type SheetRow = {
  answer: string;
  item: { externalId: string };
  indicator: { id: string } | null;
  now: { version: number };
  last: { value: number | null } | null;
};
type AuditAnswer = { question: string; figures: { figure: string; n: number; of: number }[] };
type Sheet = { sheet: string; names: Texts; late: boolean; state: string };
type Report = { report: { number: number; corrections: number }; since: { changes: Change[] } | null };
type Change = { what: string; before: unknown; after: unknown };

describe('A year', { skip: house.skip }, () => {
  const people = new Map<PersonaSlug, Visit>();
  let plan: string;
  let measures: Measure[];
  let effectsBefore: number;
  /** The newest that was made. */
  let report: string;

  /** What somebody does at their page, said by its operation. */
  const as = async (who: PersonaSlug) => {
    const known = people.get(who) ?? (await house.visit({ language: 'en', as: who }));
    people.set(who, known);
    return known;
  };
  const does = async <Answer>(who: PersonaSlug, operation: string, input: unknown) =>
    (await as(who)).ask<Answer>(operation, input);
  const refused = async (who: PersonaSlug, operation: string, input: unknown, code: string) =>
    assert.rejects(does(who, operation, input), new RegExp(`"code":"${code}"`), code);
  const measure = (number: string) => measures.find(({ externalId }) => externalId === number)?.id ?? '';
  const approvedEffects = async () => {
    const { answers } = await does<{ answers: AuditAnswer[] }>('reader', 'strategy.read-audit-view', {
      plan,
    });
    const figures = answers.flatMap((answer) => answer.figures);
    return figures.find(({ figure }) => figure === 'effects-approved')?.n ?? 0;
  };

  before(async () => {
    const { items } = await does<{ items: { id: string; titles: Texts; partOf: string | null }[] }>(
      'editor',
      'strategy.find-plans',
      {},
    );
    plan = items.find(({ partOf }) => partOf === null)?.id ?? '';
    const found = await does<{ items: Measure[] }>('editor', 'strategy.find-measures', {
      plan,
      type: 'measure',
      limit: 100,
    });
    measures = found.items;
    effectsBefore = await approvedEffects();
  });
  after(async () => {
    for (const visit of people.values()) await visit.close();
  });

  it('begins with a plan that the committee’s secretary approves', async () => {
    await refused('editor', 'strategy.approve-plan', { plan }, 'kernel.not-allowed');
    await does('editor', 'strategy.submit-plan', { plan });
    const approved = await does('approver', 'strategy.approve-plan', { plan });
    assert.deepEqual(approved, { plan, state: 'approved', approvedVersion: 1 });
  });

  it('sees the threat change, and each measure against it kept or changed, by a person with a reason', async () => {
    const { forms } = await does<{ forms: { id: string; titles: Texts; measures: number }[] }>(
      'coordinator',
      'strategy.find-threat-forms',
      {},
    );
    const form = forms.find(({ titles }) => titles.en === 'Travel to conflict zones');
    const drawn = await does<{ picture: string; version: number }>(
      'coordinator',
      'strategy.write-threat-picture',
      {
        summary: { en: 'Fewer travel.' },
        classification: 'unclassified',
        changes: [{ form: form?.id, what: { en: 'Fewer people travel.' } }],
        reviewsDueOn: inDays(30),
      },
    );
    const published = await does<{ reviews: number }>('coordinator', 'strategy.publish-threat-picture', {
      picture: drawn.picture,
      base: drawn.version,
    });
    assert.equal(published.reviews, form?.measures);
    const open = await does<{ reviews: { id: string; plan: string }[] }>(
      'coordinator',
      'strategy.find-reviews',
      { open: true },
    );
    const decisions = ['keep', 'change'];
    for (const [nth, { id: review, plan: of }] of open.reviews.entries())
      await does('coordinator', 'strategy.decide-review', {
        plan: of,
        review,
        decision: decisions[nth % 2],
        reason: 'It answers the form as it is now.',
      });
    assert.deepEqual(await does('coordinator', 'strategy.find-reviews', { open: true }), { reviews: [] });
  });

  it('begins no measure before its assessment of rights, refused first and mended, was accepted by somebody else', async () => {
    const item = measure('1.1.2');
    const begin = { plan, item, action: 'begin' };
    await refused('editor', 'strategy.set-measure-state', begin, 'strategy.assessment-needed');
    const facts = {
      plan,
      item,
      language: 'en',
      rights: ['cfr-15'],
      groups: ['students'],
      necessity: 'Work is hard to find without practice.',
      proportionality: 'Whoever wants takes part.',
      mitigations: 'Places are drawn by lot.',
      safeguards: 'None.',
      summary: { en: 'Taking part is free.' },
      personalData: false,
      reviewOn: inDays(300),
    };
    const assess = async (more: object, decision: string, reason: string) => {
      const { assessment } = await does<{ assessment: string }>('editor', 'strategy.write-assessment', {
        ...facts,
        ...more,
      });
      await does('editor', 'strategy.submit-assessment', { plan, assessment });
      await does('coordinator', 'strategy.decide-assessment', { plan, assessment, decision, reason });
    };
    await assess({}, 'refuse', 'Nobody hears complaints.');
    await refused('editor', 'strategy.set-measure-state', begin, 'strategy.assessment-needed');
    await assess({ safeguards: 'The ombudsman hears complaints.' }, 'accept', 'Complaints are heard.');
    assert.deepEqual(await does('editor', 'strategy.set-measure-state', begin), {
      plan,
      item,
      state: 'active',
    });
  });

  it('is amended with a reason, so that an activity gets an effect to be measured by, and approved anew', async () => {
    await does('editor', 'strategy.amend-plan', { plan, reason: 'Nobody could say what practice leads to.' });
    await does('editor', 'strategy.add-indicator', {
      plan,
      item: measure('1.1.2'),
      titles: { en: 'Young people in work half a year later' },
      type: 'outcome',
      unit: { en: 'persons' },
      direction: 'rises',
      baseline: { value: 0, on: '2025-12-31' },
      targets: [{ on: '2027-12-31', value: 40 }],
    });
    await does('editor', 'strategy.submit-plan', { plan });
    const approved = await does('approver', 'strategy.approve-plan', { plan });
    assert.deepEqual(approved, { plan, state: 'approved', approvedVersion: 2 });
  });

  it('reports on the first half, late, and what an institution says of an effect counts once it is approved', async () => {
    const period = await opens('January to June', '2026-01-01', '2026-06-30', inDays(-1));
    const late = async () => (await sheetsOf(period)).filter((sheet) => sheet.late).length;
    const asked = await late();
    assert.ok(asked > 20, 'the day is over and nobody has answered');
    const sheet = await answers('focal-point-orvik', period, 'Municipality of Orvik', 12);
    assert.equal(await late(), asked - 1);
    await does('coordinator', 'reporting.approve-sheet', { period, sheet });
    assert.equal(await approvedEffects(), effectsBefore + 1);
    await does('coordinator', 'reporting.close-period', { period });
    assert.deepEqual((await reports('2026-01-01', '2026-06-30')).report.corrections, 0);
  });

  it('reports on the second half, and a figure corrected after its report is told in the next one', async () => {
    const period = await opens('July to December', '2026-07-01', '2026-12-31', inDays(40));
    const names = 'Ministry of Labour and Social Policy';
    const sheet = await answers('focal-point-social', period, names, 51);
    await does('coordinator', 'reporting.approve-sheet', { period, sheet });
    await reports('2026-07-01', '2026-12-31');
    const undo = { period, sheet, reason: 'Two towns were counted twice.' };
    await refused('focal-point-social', 'reporting.unapprove-sheet', undo, 'kernel.not-allowed');
    await does('coordinator', 'reporting.unapprove-sheet', undo);
    await answers('focal-point-social', period, names, 50);
    await does('coordinator', 'reporting.approve-sheet', { period, sheet });
    const { report: head, since } = await reports('2026-07-01', '2026-12-31');
    assert.equal(head.corrections, 1);
    assert.deepEqual(
      since?.changes.filter(({ what }) => what === 'value').map((change) => [change.before, change.after]),
      [[51, 50]],
    );
  });

  it('puts a measure under rights review when a complaint is upheld, until somebody outside its line decides', async () => {
    const item = measure('1.1.2');
    const found = await does<{ reviews: number }>('coordinator', 'strategy.register-finding', {
      kind: 'complaint',
      body: { en: 'Complaints body of Orvik' },
      reference: '17/2026',
      decidedOn: inDays(-3),
      says: { en: 'Places went to those who were known at the town hall.' },
      dueOn: inDays(30),
      measures: [{ plan, item }],
    });
    assert.equal(found.reviews, 1);
    const finish = { plan, item, action: 'finish' };
    await refused('editor', 'strategy.set-measure-state', finish, 'strategy.under-rights-review');
    const { findings } = await does<{ findings: { reviews: { id: string; item: string }[] }[] }>(
      'coordinator',
      'strategy.find-findings',
      {},
    );
    const review = findings.flatMap(({ reviews }) => reviews).find((one) => one.item === item)?.id;
    const decide = { plan, review, decision: 'change', reason: 'Places are drawn by lot in public.' };
    await refused('editor', 'strategy.decide-finding', decide, 'kernel.not-allowed');
    await does('coordinator', 'strategy.decide-finding', decide);
    const { standing } = await does<{ standing: string }>('editor', 'strategy.read-rights', { plan, item });
    assert.equal(standing, 'due', 'what was found asks for a new assessment');
  });

  it('lets the committee decide, and the measure lead back to the decision', async () => {
    const { bodies } = await does<{ bodies: { body: string; seats: { organisation: string }[] }[] }>(
      'coordinator',
      'committee.find-bodies',
      {},
    );
    const [body] = bodies;
    const { session } = await does<{ session: string }>('coordinator', 'committee.write-session', {
      body: body?.body,
      heldOn: inDays(0),
      beginsAt: null,
      place: 'Orvik',
      registry: null,
      agenda: [{ kind: 'decision', titles: { en: 'Housing in five towns' } }],
    });
    await does('coordinator', 'committee.move-session', { session, action: 'call' });
    const chair = body?.seats[0]?.organisation;
    const attends = { organisation: chair, way: 'in-person', post: 'Chair', name: null, word: null };
    await does('coordinator', 'committee.set-attendance', { session, attends });
    await does('coordinator', 'committee.move-session', { session, action: 'hold' });
    const { agenda } = await does<{ agenda: { item: string }[] }>('coordinator', 'committee.read-session', {
      session,
    });
    const { decision } = await does<{ decision: string }>('coordinator', 'committee.write-decision', {
      session,
      agendaItem: agenda[0]?.item,
      texts: { en: 'Two more towns take part.' },
      way: 'vote',
      votes: [{ organisation: chair, vote: 'for' }],
      registry: null,
    });
    await does('coordinator', 'committee.settle-decision', { decision, action: 'adopt' });
    await does('coordinator', 'committee.write-action', {
      decision,
      texts: { en: 'Choose the towns' },
      owner: chair,
      ownerPost: null,
      dueOn: inDays(60),
      tied: { plan, measure: measure('1.1.3') },
      proposes: null,
    });
    const { page, go } = await as('editor');
    await go(`/strategy/plan/items/${measure('1.1.3')}?plan=${plan}`);
    await page.getByRole('link', { name: 'Two more towns take part.' }).waitFor();
  });

  it('ends with a report in four languages that says the corrected figure, and an auditor who sees what is approved', async () => {
    for (const language of ['en', 'bg', 'mk', 'sq'] as const) {
      const html = await (await as('editor')).download('strategy.export-report', {
        plan,
        report,
        format: 'html',
        at: house.address,
        language,
      });
      assert.match(html, new RegExp(`<html lang="${language}"`));
      const figure = new RegExp(`<a [^>]*${measure('1.1.3')}[^>]*>50\\s?%`);
      assert.match(html, figure, 'the corrected figure leads to its measure');
    }
    const { page, go } = await as('editor');
    await go(`/strategy/reports/${report}?plan=${plan}`);
    assert.deepEqual(await faultsOf(page), []);
    const audit = await as('reader');
    await audit.go('/strategy/audit');
    assert.deepEqual(await faultsOf(audit.page), []);
    assert.equal(await approvedEffects(), effectsBefore + 1);
  });

  async function opens(name: string, fromOn: string, toOn: string, dueOn: string): Promise<string> {
    const facts = { names: { en: name }, fromOn, toOn, dueOn, plans: [plan], steps: 1 };
    return (await does<{ period: string }>('coordinator', 'reporting.open-period', facts)).period;
  }

  async function sheetsOf(period: string): Promise<Sheet[]> {
    return (await does<{ sheets: Sheet[] }>('coordinator', 'reporting.read-period', { period })).sheets;
  }

  /** Types into every row, the figure where one is asked, and hands the sheet in. */
  async function answers(who: PersonaSlug, period: string, of: string, value: number): Promise<string> {
    const sheet = (await sheetsOf(period)).find(({ names }) => names.en === of)?.sheet ?? '';
    const { rows } = await does<{ rows: SheetRow[] }>(who, 'reporting.read-sheet', { period, sheet });
    for (const { answer, indicator, now } of rows)
      await does(who, 'reporting.save-answer', {
        period,
        sheet,
        answer,
        base: now.version,
        value: indicator ? value : null,
        narrative: 'The work goes on.',
        source: indicator ? 'Books of the centres' : null,
      });
    await does(who, 'reporting.hand-in', { period, sheet });
    return sheet;
  }

  async function reports(from: string, until: string): Promise<Report> {
    const facts = { plan, period: { from, until } };
    ({ report } = await does<{ report: string }>('editor', 'strategy.make-report', facts));
    return does<Report>('editor', 'strategy.read-report', { plan, report });
  }
});
