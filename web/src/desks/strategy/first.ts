// What each page of the desk asks first, in the order in which one answer leads to the next question.
import type { Ahead, First } from '../../kernel/ask-ahead.ts';
import { allOf, chooseInstrument, chooseLanguages, chooseParagraph, choosePlan } from './choices.ts';
import { readCauseName } from './queries.ts';
import {
  readBalanceSearch,
  readCompareSearch,
  readGlossarySearch,
  readMeasureSearch,
  readMoneySearch,
  readPartsSearch,
  readPlanSearch,
  readReaderSearch,
} from './search.ts';
import { thisYear } from './this-year.ts';

async function currentPlan({ ask }: Ahead, wanted: string | undefined) {
  const plans = await ask('strategy.find-plans', allOf);
  return plans && choosePlan(plans.items, wanted);
}

export const firstOfDocuments: First = ({ ask }) => ask('strategy.find-instruments', allOf);

export const firstOfDocument: First = ({ ask }, { params }) =>
  ask('strategy.read-instrument', { instrument: params['instrument'] ?? '' });

export const firstOfThreatForms: First = ({ ask }) => ask('strategy.find-threat-forms', {});

export const firstOfGlossary: First = ({ ask }, { search }) =>
  ask('strategy.find-terms', { ...allOf, retired: readGlossarySearch(search).retired === true });

export const firstOfTerm: First = ({ ask }, { params }) =>
  ask('strategy.read-term', { term: params['term'] ?? '' });
export const firstOfThreatPicture: First = ({ ask }) => ask('strategy.find-threat-pictures', {});

export const firstOfReports: First = async (ahead, { search }) => {
  const plan = await currentPlan(ahead, readPlanSearch(search).plan);
  if (plan) await ahead.ask('strategy.find-reports', { plan: plan.id });
};

export const firstOfTemplates: First = ({ ask }) => ask('strategy.find-report-templates', {});

export const firstOfQuestionnaires: First = async (ahead, { search }) => {
  const plan = await currentPlan(ahead, readPlanSearch(search).plan);
  if (plan) await ahead.ask('strategy.find-questionnaires', { plan: plan.id });
};

export const firstOfQuestionnaire: First = async (ahead, { params, search }) => {
  const { plan } = readMeasureSearch(search);
  const questionnaire = params['questionnaire'] ?? '';
  if (plan) await ahead.ask('strategy.read-questionnaire', { plan, questionnaire, period: thisYear() });
};

export const firstOfAudit: First = async (ahead, { search }) => {
  const plan = await currentPlan(ahead, readPlanSearch(search).plan);
  if (plan) await ahead.ask('strategy.read-audit-view', { plan: plan.id });
};

export const firstOfReport: First = async (ahead, { params, search }) => {
  const { plan } = readMeasureSearch(search);
  const report = params['report'] ?? '';
  if (plan) await ahead.ask('strategy.read-report', { plan, report });
};

export const firstOfFindings: First = ({ ask }) => ask('strategy.find-findings', {});

export const firstOfLaws: First = ({ ask }) => ask('strategy.find-legal-acts', {});

export const firstOfCauses: First = ({ ask }) => ask('strategy.find-causes', {});

export const firstOfCause: First = ({ ask }, { params }) =>
  ask('strategy.read-cause', { cause: readCauseName(params['cause']) });

export const firstOfGuidanceList: First = ({ ask }) => ask('strategy.find-guidance', {});

export const firstOfGuidance: First = ({ ask }, { params }) =>
  ask('strategy.read-guidance', { guidance: params['guidance'] ?? '' });

export const firstOfPlan: First = async (ahead, { search }) => {
  const plan = await currentPlan(ahead, readPlanSearch(search).plan);
  if (plan) await ahead.ask('strategy.read-plan', { plan: plan.id });
};

export const firstOfMeasure: First = async (ahead, { params, search }) => {
  const wanted = readMeasureSearch(search).plan;
  const read = async (plan: string | undefined) => {
    if (plan) await ahead.ask('strategy.read-measure', { plan, item: params['item'] ?? '' });
  };
  if (wanted) void read(wanted);
  const plan = await currentPlan(ahead, wanted);
  if (!wanted) await read(plan?.id);
};

export const firstOfCrosswalk: First = async (ahead, { search }) => {
  const { plan: wanted, parts = false } = readPlanSearch(search);
  const plan = await currentPlan(ahead, wanted);
  const found = plan && (await ahead.ask('strategy.read-crosswalk', { plan: plan.id, withParts: parts }));
  if (plan && found?.measures.length && found.rows.some(({ heading }) => heading === null))
    await officialWords(ahead, plan.instrument);
};

export const firstOfGaps: First = async (ahead, { search }) => {
  const { plan: wanted, parts = false } = readPlanSearch(search);
  const plan = await currentPlan(ahead, wanted);
  const found = plan && (await ahead.ask('strategy.find-gaps', { plan: plan.id, withParts: parts }));
  if (plan && found?.gaps.some(({ heading }) => heading === null))
    await officialWords(ahead, plan.instrument);
};

/** For what has no heading of ours. */
async function officialWords({ ask, house }: Ahead, instrument: string) {
  const page = await ask('strategy.read-instrument', { instrument });
  const held = page?.instrument.languages ?? [];
  const [language] = chooseLanguages(undefined, held, house.texts.snapshot().language);
  if (language) await ask('strategy.compare-languages', { instrument, languages: [language] });
}

export const firstOfBalance: First = async (ahead, { search }) => {
  const { plan: wanted, parts = false, by = 'kind' } = readBalanceSearch(search);
  const plan = await currentPlan(ahead, wanted);
  if (plan) await ahead.ask('strategy.read-balance', { plan: plan.id, by, withParts: parts });
};

export const firstOfMoney: First = async (ahead, { search }) => {
  const { plan: wanted, by = 'source' } = readMoneySearch(search);
  const plan = await currentPlan(ahead, wanted);
  if (!plan) return;
  await Promise.all([
    ahead.ask('strategy.read-money', { plan: plan.id, by }),
    ahead.ask('strategy.find-rates', { plan: plan.id }),
  ]);
};

export const firstOfRights: First = async (ahead, { search }) => {
  const plan = await currentPlan(ahead, readPlanSearch(search).plan);
  if (plan) await ahead.ask('strategy.find-rights', { plan: plan.id });
};

export const firstOfParts: First = async (ahead, { search }) => {
  const plan = await currentPlan(ahead, readPartsSearch(search).plan);
  if (plan) await ahead.ask('strategy.read-roll-up', { plan: plan.partOf ?? plan.id });
};

export const firstOfEntering: First = ({ ask }) => ask('strategy.find-permissions', {});

export const firstOfCompare: First = async (ahead, { search }) => {
  const { plan: wanted, with: other, parts = false } = readCompareSearch(search);
  const [plan, found] = await Promise.all([
    currentPlan(ahead, wanted),
    ahead.ask('strategy.find-foreign-plans', {}),
  ]);
  const foreign = found?.plans.find(({ id }) => id === other) ?? found?.plans[0];
  if (plan && foreign)
    await ahead.ask('strategy.read-comparison', { plan: plan.id, foreign: foreign.id, withParts: parts });
};

export const firstOfReader: First = async (ahead, place) => {
  const { ask, house } = ahead;
  const search = readReaderSearch(place.search);
  const [plan, instruments] = await Promise.all([
    currentPlan(ahead, search.plan),
    ask('strategy.find-instruments', allOf),
  ]);
  const id = instruments && chooseInstrument(instruments.items, search.instrument, plan);
  if (!id) return;
  const serving = plan?.instrument === id ? plan.id : undefined;
  if (serving) void ask('strategy.read-coverage', { plan: serving, withParts: false });
  const page = await ask('strategy.read-instrument', { instrument: id });
  if (!page) return;
  const languages = chooseLanguages(search.in, page.instrument.languages, house.texts.snapshot().language);
  const address = chooseParagraph(page.paragraphs, search.at);
  await Promise.all([
    languages.length > 0 && ask('strategy.compare-languages', { instrument: id, languages }),
    address &&
      ask('strategy.read-paragraph', { instrument: id, address, ...(serving ? { plan: serving } : {}) }),
  ]);
};
