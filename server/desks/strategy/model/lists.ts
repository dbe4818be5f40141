/** The closed lists of the strategy desk, without the checks made of them: the browser shows them, and need not load a checker. */

export const instrumentStatuses = [
  'draft-submitted-for-approval',
  'approval-not-recorded',
  'earlier-version',
  'agreed',
  'published',
  'in-force',
  'updated',
  'superseded',
  'withdrawn',
] as const;

export const classifications = ['unclassified', 'restricted', 'eu-restricted'] as const;

/** `metadata-only`: its text is never held, shown or exported; `index`: our own headings, to which texts attach. */
export const holdings = ['index', 'text', 'metadata-only'] as const;

export const itemTypes = ['goal', 'objective', 'measure', 'activity'] as const;

export const measureKinds = ['security', 'prevention', 'root-cause', 'rights', 'capacity'] as const;

export const levels = ['local', 'regional', 'national', 'eu', 'international'] as const;

/**
 * For whom a measure is, by role in life. The list is closed and has no free text, so that no measure can be aimed at
 * people by religion, ethnicity or opinion.
 */
export const audiences = [
  'pupils',
  'students',
  'parents-and-families',
  'teachers',
  'youth-workers',
  'health-and-social-workers',
  'prison-and-probation-staff',
  'community-police',
  'local-administrations',
  'civil-society',
  'media',
  'general-public',
] as const;

export const planStates = ['draft', 'submitted', 'approved', 'amended', 'superseded'] as const;

export const measureStates = ['planned', 'active', 'done', 'evaluated', 'stopped'] as const;

/** How a review ended, or that it is open. */
export const reviewStates = ['open', 'kept', 'changed', 'stopped'] as const;

export const reviewDecisions = ['keep', 'change', 'stop'] as const;

export const strengths = ['contributes', 'fully-covers'] as const;

/** Status of a paragraph, derived from its measures (R27). */
export const paragraphStatuses = ['not-started', 'partial', 'done', 'evaluated'] as const;

/** What a column of a plan's table can hold. */
export const importFields = [
  'external-id',
  'part-of',
  'level-1',
  'level-2',
  'level-3',
  'level-4',
  'level-5',
  'title',
  'title-en',
  'title-bg',
  'title-mk',
  'title-sq',
  'description',
  'kind',
  'level',
  'lead',
  'lead-post',
  'co-leads',
  'partners',
  'starts',
  'ends',
  'status',
  'planned',
  'committed',
  'spent',
  'currency',
  'source',
  'year',
  'addresses',
  'strength',
  'publication',
] as const;

/** What a row of the glossary is to the check of wording. */
export const termParts = ['term', 'group', 'threat'] as const;

export const exportFormats = ['xlsx', 'csv', 'json', 'pdf'] as const;

/** What an indicator tells: what was done, what it changed, what that led to in the end. */
export const indicatorTypes = ['output', 'outcome', 'impact'] as const;
/** An outcome or an impact is an effect; an output counts what was done. */
export const effects = ['outcome', 'impact'] as const;
/** Where its values are meant to go. */
export const directions = ['rises', 'falls', 'keeps'] as const;
/** By what figures may be told apart; never by religion, origin or opinion. */
export const disaggregations = ['place', 'age-band', 'sex', 'kind-of-institution'] as const;
/** Who stands behind a source of money; an EU fund is ISF, IPA or another one, and its name says which. */
export const sourceKinds = ['state', 'local', 'eu-fund', 'donor', 'other'] as const;

/** By what the money of a plan is summed. */
export const moneyGroupings = ['source', 'source-kind', 'year', 'currency', 'line'] as const;

/** The forms of the implementation report. */
export const reportFormats = ['html', 'pdf', 'docx', 'json'] as const;

/** What the implementation report may tell, in the order in which it does unless the office says otherwise. */
export const reportChapters = [
  'summary',
  'threat',
  'lines',
  'effects',
  'money',
  'gaps',
  'rights',
  'corrections',
  'difference',
  'method',
] as const;
/** Chapters that every report holds, whatever its template leaves out: how far things are, what was corrected, how it is counted. */
export const firmChapters = ['summary', 'corrections', 'method'] as const;
/** Chapters that draw a picture beside their table. */
export const drawnChapters = ['summary', 'effects', 'money'] as const;
/** How far down the chapter on lines of action goes. */
export const reportDepths = ['lines', 'paragraphs', 'measures'] as const;
/**
 * Columns that a template may leave out, by chapter. What is not named here always stands: the status with its reason, the
 * value with its approval, who pays for work of value in itself, what was corrected.
 */
export const freeColumns = {
  summary: [],
  threat: [],
  lines: ['served-by', 'lead', 'planned', 'spent', 'missing'],
  effects: ['type', 'baseline', 'target', 'progress'],
  money: ['committed', 'spent', 'missing'],
  gaps: ['line'],
  rights: [],
  corrections: [],
  difference: [],
  method: [],
} as const satisfies Readonly<Record<(typeof reportChapters)[number], readonly string[]>>;
export type FreeColumn = (typeof freeColumns)[keyof typeof freeColumns][number];
/** Where a measure stands before the rights gate. */
export const rightsStandings = ['owed', 'waiting', 'refused', 'due', 'accepted'] as const;
export const assessmentStates = [
  'draft',
  'submitted',
  'accepted',
  'accepted-with-conditions',
  'refused',
  'replaced',
] as const;
export const assessmentDecisions = ['accept', 'accept-with-conditions', 'refuse'] as const;

/**
 * The rights of the Charter of Fundamental Rights of the European Union (2012/C 326/02) by article, 1 to 50, and the one of
 * the European Convention on Human Rights that the Charter does not have for every state. Closed: an office picks, and
 * adds none. Names and the articles of the Convention stand in `right-names.ts`.
 */
export const fundamentalRights = [
  'cfr-1',
  'cfr-2',
  'cfr-3',
  'cfr-4',
  'cfr-5',
  'cfr-6',
  'cfr-7',
  'cfr-8',
  'cfr-9',
  'cfr-10',
  'cfr-11',
  'cfr-12',
  'cfr-13',
  'cfr-14',
  'cfr-15',
  'cfr-16',
  'cfr-17',
  'cfr-18',
  'cfr-19',
  'cfr-20',
  'cfr-21',
  'cfr-22',
  'cfr-23',
  'cfr-24',
  'cfr-25',
  'cfr-26',
  'cfr-27',
  'cfr-28',
  'cfr-29',
  'cfr-30',
  'cfr-31',
  'cfr-32',
  'cfr-33',
  'cfr-34',
  'cfr-35',
  'cfr-36',
  'cfr-37',
  'cfr-38',
  'cfr-39',
  'cfr-40',
  'cfr-41',
  'cfr-42',
  'cfr-43',
  'cfr-44',
  'cfr-45',
  'cfr-46',
  'cfr-47',
  'cfr-48',
  'cfr-49',
  'cfr-50',
  'echr-p1-3',
] as const;
export type FundamentalRight = (typeof fundamentalRights)[number];

/** Who found something about the rights of people. */
export const findingKinds = [
  'complaint',
  'ombudsman',
  'court',
  'supervisory-authority',
  'international-body',
] as const;
/** What became of a finding after it was entered. */
export const findingChangeKinds = ['corrected', 'withdrawn', 'entered-wrongly'] as const;

export const actKinds = ['constitution', 'law', 'by-law', 'eu-act', 'treaty'] as const;
/** How an act ends: another wording takes its place, or nothing does. */
export const actEnds = ['changed', 'repealed'] as const;
/**
 * On what the use of personal data rests: articles of Regulation (EU) 2016/679 (gdpr) and of Directive (EU) 2016/680 (led),
 * or the country's own law, which is then named.
 */
export const dataBases = [
  'gdpr-6-1-a',
  'gdpr-6-1-b',
  'gdpr-6-1-c',
  'gdpr-6-1-d',
  'gdpr-6-1-e',
  'gdpr-6-1-f',
  'gdpr-9-2-a',
  'gdpr-9-2-c',
  'gdpr-9-2-g',
  'gdpr-9-2-h',
  'led-8',
  'led-10',
  'national',
] as const;
/** What is missing of the law under a measure that touches data of persons. */
export const legalGaps = ['law', 'law-ended', 'data-basis'] as const;
/** How a measure stands by law: none is needed, it is there, an act that it rests on has ended, or something is missing. */
export const legalStandings = ['not-needed', 'there', 'ended', 'missing'] as const;

/** Root causes as paragraphs 9 and 15 to 17 of the strategy name them, each with the paragraph that says so. */
export const causes = [
  'inequality',
  'marginalisation',
  'exclusion',
  'education',
  'discrimination',
  'rights-violations',
  'dialogue',
] as const;
export const paragraphsOfCauses: Readonly<Record<(typeof causes)[number], readonly string[]>> = {
  inequality: ['annex/16', 'annex/17'],
  marginalisation: ['annex/16'],
  exclusion: ['annex/16'],
  education: ['annex/16', 'annex/17'],
  discrimination: ['annex/17'],
  'rights-violations': ['annex/15'],
  dialogue: ['annex/17'],
};

/** What an imported table of statistics says: something about a cause, or how many people live in each area. */
export const statisticsKinds = ['indicator', 'population'] as const;

/** How a local body said that somebody may type in for it; `account` is said here by itself, and nobody writes it down for it. */
export const permissionMeans = ['account', 'paper', 'telephone', 'in-person'] as const;
/** Where guidance stands on a day; a version that applies later is coming. */
export const guidanceStandings = ['in-force', 'coming', 'not-in-force', 'withdrawn'] as const;
export const guidanceVersionStandings = ['draft', 'coming', 'in-force', 'replaced', 'withdrawn'] as const;
/** What a text of guidance that is kept here may be. */
export const guidanceFormats = ['pdf', 'docx', 'odt', 'txt'] as const;
/** By what two plans are laid side by side. */
export const comparisons = ['line', 'paragraph', 'kind'] as const;
