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

export const publicationRules = ['undecided', 'public', 'public-from', 'restricted'] as const;

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
  'corrections',
  'difference',
  'method',
] as const;
