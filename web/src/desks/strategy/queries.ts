// What the strategy desk's pages ask of the server, and the shapes of the answers.
import { useEffect } from 'react';
import { causes } from '#desks/strategy/model/lists.ts';
import { useAsk } from '../../kernel/ask.ts';
import { useLanguage } from '../../kernel/i18n.tsx';
import type { Language, Names } from '../../kernel/i18n/languages.ts';
import type { OutputOf } from '../../kernel/operations.ts';
import { allOf, chooseInstrument, chooseLanguages, choosePlan, readable, rememberPlan } from './choices.ts';

export type Instrument = OutputOf<'strategy.find-instruments'>['items'][number];
export type InstrumentPage = OutputOf<'strategy.read-instrument'>;
export type Paragraph = InstrumentPage['paragraphs'][number];
export type ActionLine = InstrumentPage['lines'][number];
export type Coverage = OutputOf<'strategy.read-coverage'>;
export type Cell = Coverage['cells'][number];
export type ParagraphPage = OutputOf<'strategy.read-paragraph'>;
export type Plan = OutputOf<'strategy.find-plans'>['items'][number];
export type PlanPage = OutputOf<'strategy.read-plan'>;
export type PlanNode = PlanPage['items'][number];
export type MeasurePage = OutputOf<'strategy.read-measure'>;
export type Indicator = MeasurePage['indicators'][number];
export type Crosswalk = OutputOf<'strategy.read-crosswalk'>;
export type ThreatForm = OutputOf<'strategy.find-threat-forms'>['forms'][number];
export type ThreatPicturePage = OutputOf<'strategy.read-threat-picture'>;
export type ThreatPicture = ThreatPicturePage['picture'];
export type Review = OutputOf<'strategy.find-reviews'>['reviews'][number];
export type RightsAnswer = OutputOf<'strategy.read-rights'>;
export type Assessment = RightsAnswer['assessments'][number];
export type Finding = OutputOf<'strategy.find-findings'>['findings'][number];
export type FindingReview = Finding['reviews'][number];
export type LawAnswer = RightsAnswer['law'];
export type LegalBasis = LawAnswer['bases'][number];
export type LegalAct = OutputOf<'strategy.find-legal-acts'>['acts'][number];
export type RightsRow = OutputOf<'strategy.find-rights'>['rows'][number];
export type TextPage = OutputOf<'strategy.read-text-version'>;
export type TermPage = OutputOf<'strategy.read-term'>;
export type Term = TermPage['term'];
export type MoneyAnswer = OutputOf<'strategy.read-money'>;
export type RollUp = OutputOf<'strategy.read-roll-up'>;
export type LocalBody = OutputOf<'strategy.find-permissions'>['bodies'][number];
export type Permission = LocalBody['permissions'][number];
export type TypedIn = OutputOf<'strategy.find-typed-in'>['entries'][number];
export type MoneyRow = MoneyAnswer['rows'][number];
export type Report = OutputOf<'strategy.find-reports'>['reports'][number];
export type Template = OutputOf<'strategy.find-report-templates'>['templates'][number];
export type TemplatePage = OutputOf<'strategy.read-report-template'>;
export type Questionnaire = OutputOf<'strategy.find-questionnaires'>['questionnaires'][number];
export type QuestionnairePage = OutputOf<'strategy.read-questionnaire'>;
export type Question = QuestionnairePage['data']['questions'][number];
export type ReportPage = OutputOf<'strategy.read-report'>;
export type Sum = PlanNode['money'][number];
export type CausePage = OutputOf<'strategy.read-cause'>;
export type CauseTable = CausePage['statistics'][number];
export type StatisticsAnswer = OutputOf<'strategy.import-statistics'>;
export type Guidance = OutputOf<'strategy.find-guidance'>['guidance'][number];
export type GuidancePage = OutputOf<'strategy.read-guidance'>;
export type GuidanceVersion = GuidancePage['versions'][number];
export type Comparison = OutputOf<'strategy.read-comparison'>;
export type ComparedRow = Comparison['rows'][number];
export type ForeignPlan = Comparison['foreign'];
export type ForeignAnswer = OutputOf<'strategy.import-foreign-plan'>;
export type ImportAnswer = OutputOf<'strategy.import-plan'>;

/** The plan that a page is about, chosen from the list as soon as it has come. */
export function useCurrentPlan(wanted: string | undefined) {
  const plans = useAsk('strategy.find-plans', allOf);
  const list = plans.data?.items ?? [];
  useEffect(() => {
    if (wanted) rememberPlan(wanted);
  }, [wanted]);
  return { plans, list, plan: choosePlan(list, wanted) };
}

/** The document that a page is about, and all that can be read. */
export function useCurrentInstrument(wanted: string | undefined, plan: Plan | undefined) {
  const instruments = useAsk('strategy.find-instruments', allOf);
  const items = instruments.data?.items ?? [];
  return { instruments, list: readable(items), id: chooseInstrument(items, wanted, plan) };
}

/** A cause by its name in an address or field; what is none is the first of the list. */
export function readCauseName(name: string | undefined): (typeof causes)[number] {
  return causes.find((one) => one === name) ?? causes[0];
}

const none = '00000000-0000-0000-0000-000000000000';

export function useInstrument(id: string | undefined) {
  return useAsk('strategy.read-instrument', { instrument: id ?? none }, { when: id !== undefined });
}

export function useCoverage(plan: string | undefined, withParts = false) {
  return useAsk('strategy.read-coverage', { plan: plan ?? none, withParts }, { when: plan !== undefined });
}

export function usePlan(plan: string | undefined) {
  return useAsk('strategy.read-plan', { plan: plan ?? none }, { when: plan !== undefined });
}

export function useMeasure(plan: string | undefined, item: string) {
  return useAsk('strategy.read-measure', { plan: plan ?? none, item }, { when: plan !== undefined });
}

export function useReviews(of: { plan?: string; item?: string; open?: boolean }, when = true) {
  return useAsk('strategy.find-reviews', of, { when });
}

/** The official words of paragraphs that have no heading of ours, by address; in the reader's language where it is held. */
export function useOfficialWords(instrument: string, when: boolean) {
  const reader = useLanguage();
  const page = useAsk('strategy.read-instrument', { instrument }, { when });
  const held = page.data?.instrument.languages ?? [];
  const language = chooseLanguages(undefined, held, reader)[0] ?? 'en';
  const texts = useAsk(
    'strategy.compare-languages',
    { instrument, languages: [language] },
    { when: when && held.length > 0 },
  );
  const words = new Map((texts.data?.rows ?? []).map((row) => [row.address, row.texts[0] ?? undefined]));
  return { language, words };
}

/** As the door answers it: see `openGuidanceFile` of the desk's rules. */
export type OpenGuidance = {
  /** The node's calendar day. */
  on: string;
  guidance: readonly {
    guidance: string;
    titles: Names;
    issuer: Names;
    addresses: readonly string[];
    withdrawnOn: string | null;
    versions: readonly {
      number: number;
      label: string | null;
      appliesFrom: string;
      changes: Names | null;
      withdrawnOn: string | null;
      standing: Exclude<GuidanceVersion['standing'], 'draft'>;
      texts: readonly { language: Language; link: string | null }[];
    }[];
  }[];
};

export const openGuidancePlace = '/api/open/strategy/guidance';

export const openGuidanceQuery = {
  queryKey: ['open guidance'],
  queryFn: async (): Promise<OpenGuidance> => {
    const answer = await fetch(openGuidancePlace);
    if (!answer.ok) throw new Error(`The guidance was answered with ${answer.status}.`);
    return (await answer.json()) as OpenGuidance;
  },
};
