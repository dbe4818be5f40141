/** Plans and documents in named states, made through operations only. */
import type { AtWork } from '#kernel/test/house.ts';
import { addInstrument } from '../operations/add-instrument.ts';
import { acceptText } from '../operations/accept-text.ts';
import { addIndicator } from '../operations/add-indicator.ts';
import { addItem } from '../operations/add-item.ts';
import { addTerm } from '../operations/add-term.ts';
import { approvePlan } from '../operations/approve-plan.ts';
import { importText } from '../operations/import-text.ts';
import { installIndex } from '../operations/install-index.ts';
import { recordValue } from '../operations/record-value.ts';
import { settleDoubt } from '../operations/settle-doubt.ts';
import { startPlan } from '../operations/start-plan.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { tieMeasure } from '../operations/tie-measure.ts';
import type { StrategyHouse } from './strategy-house.ts';

export type Built = { instrument: string; plan: string; goal: string; measure: string };

/** The EU strategy's index in this node. */
export async function theIndex(house: StrategyHouse): Promise<string> {
  return (await house.coordinator.does<{ instrument: string }>(installIndex, {})).instrument;
}

/** What an office writes about the invented country's strategy. */
export const nationalStrategy = {
  number: '12/2026',
  date: '2026-02',
  issuer: { en: 'Government of Zarnevia' },
  status: 'in-force',
  classification: 'unclassified',
  holding: 'text',
  originalLanguage: 'mk',
  titles: { en: 'Strategy of Zarnevia' },
} as const;

/** An invented document of this country, without an index. */
export async function anInstrument(who: AtWork, more: object = {}): Promise<string> {
  const facts = {
    number: 'X-1',
    date: '2025',
    issuer: { en: 'Assembly of Xenia' },
    titles: { en: 'A strategy of towns' },
    status: 'in-force',
    classification: 'unclassified',
    holding: 'text',
    originalLanguage: 'en',
    ...more,
  };
  return (await who.does<{ instrument: string }>(addInstrument, facts)).instrument;
}

/** A draft with one goal and, under it, one measure without a lead. */
export async function aPlan(house: StrategyHouse, titles: object = { en: 'National plan' }): Promise<Built> {
  const instrument = await theIndex(house);
  const { plan } = await house.editor.does<{ plan: string }>(startPlan, { titles, instrument });
  const goal = await anItem(house.editor, { plan, type: 'goal', titles: { en: 'Schools and towns' } });
  const measure = await anItem(house.editor, {
    plan,
    type: 'measure',
    parent: goal,
    titles: { en: 'Open evenings', bg: 'Отворени вечери' },
  });
  return { instrument, plan, goal, measure };
}

export async function anItem(who: AtWork, input: object): Promise<string> {
  return (await who.does<{ item: string }>(addItem, input)).item;
}

/** What an office writes about an indicator: choirs from 40 in 2025 to 80 by the end of 2026 and 100 by the end of 2027. */
export const choirs = {
  titles: { en: 'Choirs that sing together', bg: 'Хорове, които пеят заедно' },
  type: 'outcome',
  unit: { en: 'choirs' },
  direction: 'rises',
  baseline: { value: 40, on: '2025' },
  targets: [
    { on: '2026-12-31', value: 80 },
    { on: '2027-12-31', value: 100 },
  ],
} as const;

export async function anIndicator(who: AtWork, built: Built, more: object = {}): Promise<string> {
  const { plan, measure: item } = built;
  return (await who.does<{ indicator: string }>(addIndicator, { plan, item, ...choirs, ...more })).indicator;
}

/** A value of an indicator: 60 measured on 1 July 2026, unless told. */
export async function aValue(
  who: AtWork,
  more: { plan: string; indicator: string; value?: number; on?: string },
): Promise<string> {
  const facts = { on: '2026-07-01', value: 60, source: 'Count of the towns', ...more };
  return (await who.does<{ value: string }>(recordValue, facts)).value;
}

export async function aTie(who: AtWork, built: Built, more: object = {}): Promise<string> {
  const { plan, measure: item, instrument } = built;
  const tie = { plan, item, instrument, address: 'annex/22', strength: 'contributes', ...more };
  return (await who.does<{ tie: string }>(tieMeasure, tie)).tie;
}

/** The plan approved, by another person than the one who submitted it. */
export async function approved(house: StrategyHouse, plan: string): Promise<void> {
  await house.editor.does(submitPlan, { plan });
  await house.approver.does(approvePlan, { plan });
}

/** So many more measures under the goal of a plan, each with a tie, a lead and money. */
export async function moreMeasures(house: StrategyHouse, built: Built, many: number): Promise<string[]> {
  const made: string[] = [];
  for (let at = 0; at < many; at += 1) {
    const measure = await anItem(house.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: `Invented measure ${at}` },
      leadOrganisation: house.focalPoint.organisation,
      budget: [{ source: 'Town', year: 2026, currency: 'EUR', planned: 1000 }],
    });
    await aTie(house.editor, { ...built, measure });
    made.push(measure);
  }
  return made;
}

/** An invented strategy, as its office might write it. */
const ownText = `STRATEGY OF ZARNEVIA

1. Zarnevia keeps its people safe and free, without prejudice to anybody's rights.

2. Schools, towns and communities work together so that nobody is left alone with hatred.

3. The office reports to the government once a year. It names:

- what was done;

- what was left undone.

5. This strategy is looked at again after four years.
`;

export type Imported = {
  instrument: string;
  version: string;
  language: string;
  state: string;
  doubts: number;
};

/** A text that was read and waits; its fourth number is missing, so there is a doubt. */
export async function importedText(
  house: StrategyHouse,
  options: { instrument?: string; change?: readonly [string, string] } = {},
): Promise<Imported> {
  const instrument = options.instrument ?? (await aDocument(house));
  const text = options.change ? ownText.replace(...options.change) : ownText;
  const upload = { name: 'strategy.txt', type: 'text/plain', bytes: new TextEncoder().encode(text) };
  const read = await house.uploads<Omit<Imported, 'instrument'>>(
    house.editor,
    importText,
    { instrument, language: 'en' },
    upload,
  );
  return { ...read, instrument };
}

/** A text with every doubt decided, and accepted. */
export async function aText(
  house: StrategyHouse,
  given?: Imported,
): Promise<{ instrument: string; version: string; replaced: string | null }> {
  const { instrument, version, doubts } = given ?? (await importedText(house));
  for (let doubt = 0; doubt < doubts; doubt += 1) {
    await house.editor.does(settleDoubt, { instrument, version, doubt, decision: 'keep' });
  }
  const accepted = await house.editor.does<{ replaced: string | null }>(acceptText, { instrument, version });
  return { instrument, version, replaced: accepted.replaced };
}

async function aDocument(house: StrategyHouse): Promise<string> {
  const facts = { ...nationalStrategy, originalLanguage: 'en' };
  return (await house.editor.does<{ instrument: string }>(addInstrument, facts)).instrument;
}

/** What an office writes about an invented term. */
export const neighbours = {
  names: { en: 'table of neighbours', bg: 'маса на съседи' },
  meaning: { en: 'Neighbours talk at one table.' },
  avoid: { en: ['tribunal'] },
} as const;

export async function aTerm(who: AtWork, more: object = {}): Promise<string> {
  return (await who.does<{ term: string }>(addTerm, { ...neighbours, ...more })).term;
}
