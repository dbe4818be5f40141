// What the form of an assessment holds: texts as they are typed, and what they are sent as.
import type { FundamentalRight } from '#desks/strategy/model/lists.ts';
import type { Language } from '../../../kernel/i18n/languages.ts';
import type { InputOf } from '../../../kernel/operations.ts';
import type { Assessment } from '../queries.ts';

export type AssessmentValues = {
  language: Language;
  rights: FundamentalRight[];
  groups: Assessment['groups'];
  places: string;
  necessity: string;
  proportionality: string;
  mitigations: string;
  safeguards: string;
  summary: Record<Language, string>;
  wordingReason: string;
  personalData: boolean;
  dpia: string;
  reviewOn: string;
};

/** The next version begins with what the last one said; its day is chosen anew where it was decided. */
export function fromAssessment(last: Assessment | undefined, reader: Language): AssessmentValues {
  return {
    language: last?.language ?? reader,
    rights: last?.rights ?? [],
    groups: last?.groups ?? [],
    places: last?.places ?? '',
    necessity: last?.necessity ?? '',
    proportionality: last?.proportionality ?? '',
    mitigations: last?.mitigations ?? '',
    safeguards: last?.safeguards ?? '',
    summary: {
      en: last?.summary.en ?? '',
      bg: last?.summary.bg ?? '',
      mk: last?.summary.mk ?? '',
      sq: last?.summary.sq ?? '',
    },
    wordingReason: last?.wordingReason ?? '',
    personalData: last?.personalData ?? false,
    dpia: last?.dpia ?? '',
    reviewOn: last?.state === 'draft' ? last.reviewOn : '',
  };
}

/** Whether everything is there that is needed; the server checks the rest. */
export function isWhole(values: AssessmentValues): boolean {
  const { necessity, proportionality, mitigations, safeguards, summary } = values;
  return (
    values.rights.length > 0 &&
    values.groups.length > 0 &&
    [necessity, proportionality, mitigations, safeguards].every((text) => text.trim().length >= 3) &&
    Object.values(summary).some((text) => text.trim() !== '') &&
    values.reviewOn !== ''
  );
}

export function assessmentFacts(
  values: AssessmentValues,
): Omit<InputOf<'strategy.write-assessment'>, 'plan' | 'item' | 'draft'> {
  const { places, wordingReason, dpia, summary, personalData, ...rest } = values;
  return {
    ...rest,
    personalData,
    places: places.trim() || null,
    wordingReason: wordingReason.trim() || null,
    dpia: personalData ? dpia.trim() || null : null,
    summary: Object.fromEntries(Object.entries(summary).filter(([, text]) => text.trim())),
  };
}
