/** What an assessment may say and until when, and how it is shown. */
import { refuse } from '#kernel/operation/errors.ts';
import type { Actor } from '#kernel/operation/define.ts';
import type { AssessmentFacts } from '../model/rights.ts';
import { deciders } from '../model/roles.ts';
import { languages } from '../model/shared.ts';
import type { AssessmentRow } from '../store/assessments.ts';
import { checkWording, groupsNamed, type LexiconTerm, readLexicon } from './check-wording.ts';
import { mayKeep } from './guards.ts';
import { isInLine, type Line } from './rights-gate.ts';

/** An assessment holds for a time: until a day to come. */
export function requireReviewDay(reviewOn: string, today: string): void {
  if (reviewOn > today) return;
  refuse('strategy.review-day-needed', {
    status: 422,
    fields: [{ path: 'reviewOn', code: 'in-the-past', message: 'Name a day to come.' }],
  });
}

/** Only a measure is assessed: an activity is carried out under the assessment of its measure. */
export function requireAssessable(item: { type: string }): void {
  if (item.type !== 'measure') refuse('strategy.assessment-of-a-measure', { status: 422 });
}

/**
 * Whom it concerns is said in roles of life and places: a word for a group is refused there. Elsewhere words are asked
 * about as in the plan, and a person says why they stay.
 */
export function requireFairWords(facts: AssessmentFacts, terms: readonly LexiconTerm[]): void {
  const lexicon = readLexicon(terms, facts.language);
  const named = facts.places ? groupsNamed(facts.places, lexicon) : [];
  if (named.length > 0)
    refuse('strategy.groups-named', {
      status: 422,
      params: { words: named.join(', ') },
      fields: [{ path: 'places', code: 'groups-named', message: 'Name places, not peoples or faiths.' }],
    });
  if (facts.wordingReason !== null) return;
  const own = (['necessity', 'proportionality', 'mitigations', 'safeguards'] as const).map((path) => ({
    path: path as string,
    asked: checkWording(facts[path], lexicon),
  }));
  const summaries = languages.map((language) => ({
    path: `summary.${language}`,
    asked: checkWording(facts.summary[language] ?? '', readLexicon(terms, language)),
  }));
  const asked = [...own, ...summaries].filter((one) => one.asked.length > 0);
  if (asked.length === 0) return;
  refuse('strategy.words-questioned', {
    status: 422,
    params: { words: asked.flatMap((one) => one.asked.map(({ words }) => words)).join('; ') },
    fields: asked.map(({ path }) => ({
      path,
      code: 'words-questioned',
      message: 'Say it otherwise, or why it stays.',
    })),
  });
}

export function showAssessment(
  row: AssessmentRow,
  actor: Pick<Actor, 'user' | 'post' | 'organisation' | 'roles' | 'purpose'>,
  measure: Line,
  plan: { organisation_id: string; state: string },
) {
  const works = actor.purpose === 'strategy-work' && plan.state !== 'superseded';
  const keeps = works && mayKeep(actor, measure);
  const decides =
    works &&
    actor.roles.some((role) => (deciders as readonly string[]).includes(role)) &&
    !isInLine(actor, measure, plan, row.writers);
  return {
    id: row.assessment_id,
    number: row.number,
    state: row.state,
    language: row.language,
    rights: row.rights,
    groups: row.groups,
    places: row.places,
    necessity: row.necessity,
    proportionality: row.proportionality,
    mitigations: row.mitigations,
    safeguards: row.safeguards,
    summary: row.summary,
    wordingReason: row.wording_reason,
    personalData: row.personal_data,
    dpia: row.dpia,
    reviewOn: row.review_on,
    written: { post: row.written_post, organisation: row.written_organisation },
    decided:
      row.decision === null || row.decided_at === null
        ? null
        : {
            decision: row.decision,
            reason: row.reason ?? '',
            conditions: row.conditions,
            at: row.decided_at.toISOString(),
            post: row.decided_post,
            organisation: row.decided_organisation,
          },
    may: [
      ...(keeps && row.state === 'draft' ? (['edit', 'submit'] as const) : []),
      ...(decides && row.state === 'submitted' ? (['decide'] as const) : []),
    ],
    version: row.version,
  };
}

/** Conditions are named where something is accepted with them, and nowhere else. */
export function requireConditions(decision: string, conditions: string | null): void {
  if ((decision === 'accept-with-conditions') === (conditions !== null)) return;
  refuse('strategy.conditions-needed', {
    status: 422,
    fields: [{ path: 'conditions', code: 'needed', message: 'Name the conditions.' }],
  });
}
