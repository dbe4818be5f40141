/** What a finding may say, what its reviews hold back, and how both are shown. */
import type { z } from 'zod';
import type { Actor } from '#kernel/operation/define.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { readPublication } from '#kernel/records/define.ts';
import { fullNamesIn } from '#libs/full-names/index.ts';
import type { Finding, FindingChange, FindingReview } from '../model/findings.ts';
import { deciders } from '../model/roles.ts';
import { languages, type Texts } from '../model/shared.ts';
import type { FindingChangeRow, FindingReviewRow, FindingRow } from '../store/findings.ts';
import { checkWording, type LexiconTerm, readLexicon } from './check-wording.ts';
import { isInLine } from './rights-gate.ts';

type Said = {
  says: Texts;
  notNames: readonly string[];
  wordingReason: string | null;
};

/** `called`: what institutions are called, in every language. */
export function requireSayable(said: Said, called: readonly string[], terms: readonly LexiconTerm[]): void {
  requireNobodyNamed(said, called);
  requireFairSaying(said, terms);
}

/**
 * A finding says what was found, and of nobody: what looks like a full name is refused until a person has looked at the
 * words and said that nobody is called so.
 */
function requireNobodyNamed({ says, notNames }: Said, called: readonly string[]): void {
  const looked = new Set(notNames);
  const found = languages.flatMap((language) =>
    fullNamesIn(says[language] ?? '', { attended: [], called }).filter((words) => !looked.has(words)),
  );
  const words = [...new Set(found)];
  if (words.length === 0) return;
  refuse('strategy.names-to-look-at', {
    status: 422,
    params: { words: words.join('; ') },
    // Each as it stands in the text, so that a person can be asked about it.
    fields: words.map((message) => ({ path: 'notNames', code: 'name-to-look-at', message })),
  });
}

/** Words are asked about as in the plan; a person says why they stay. */
function requireFairSaying({ says, wordingReason }: Said, terms: readonly LexiconTerm[]): void {
  if (wordingReason !== null) return;
  const asked = languages.flatMap((language) =>
    checkWording(says[language] ?? '', readLexicon(terms, language)).map(({ words }) => ({
      language,
      words,
    })),
  );
  if (asked.length === 0) return;
  refuse('strategy.words-questioned', {
    status: 422,
    params: { words: asked.map(({ words }) => words).join('; ') },
    fields: asked.map(({ language }) => ({
      path: `says.${language}`,
      code: 'words-questioned',
      message: 'Say it otherwise, or why it stays.',
    })),
  });
}

export function namesOf(texts: Texts): string[] {
  return languages.flatMap((language) => texts[language] ?? []);
}

/** What has been found has been decided: on a day that is not to come. */
export function requirePast(path: 'decidedOn' | 'statedOn', day: string, today: string): void {
  if (day <= today) return;
  refuse('strategy.found-in-the-future', {
    status: 422,
    fields: [{ path, code: 'in-the-future', message: 'Name the day on which it was decided.' }],
  });
}

export function showFinding(
  row: FindingRow,
  changes: readonly FindingChangeRow[],
  reviews: readonly FindingReviewRow[],
  actor: Pick<Actor, 'user' | 'post' | 'organisation' | 'roles' | 'purpose'>,
  today: string,
): z.input<typeof Finding> {
  return {
    id: row.record_id,
    kind: row.kind,
    body: row.body,
    reference: row.reference,
    decidedOn: row.decided_on,
    says: row.says,
    link: row.link,
    publication: readPublication(row),
    version: row.version,
    changes: changes.filter(({ record_id }) => record_id === row.record_id).map(showChange),
    reviews: reviews
      .filter(({ finding_id }) => finding_id === row.record_id)
      .map((review) => showFindingReview(review, actor, today)),
  };
}

function showChange(row: FindingChangeRow): z.input<typeof FindingChange> {
  return {
    id: row.change_id,
    kind: row.kind,
    statedOn: row.stated_on,
    reference: row.reference,
    says: row.says,
    link: row.link,
  };
}

const ended = { keep: 'kept', change: 'changed', stop: 'stopped' } as const;

function showFindingReview(
  row: FindingReviewRow,
  actor: Pick<Actor, 'user' | 'post' | 'organisation' | 'roles' | 'purpose'>,
  today: string,
): z.input<typeof FindingReview> {
  const { decision, reason, decided_at: at } = row;
  return {
    id: row.review_id,
    plan: row.plan,
    item: row.item_id,
    titles: row.titles,
    externalId: row.external_id,
    dueOn: row.due_on,
    overdue: decision === null && row.due_on < today,
    state: decision === null ? 'open' : ended[decision],
    decided:
      decision === null || at === null
        ? null
        : {
            decision,
            reason: reason ?? '',
            at: at.toISOString(),
            post: row.decided_post,
            organisation: row.decided_organisation,
          },
    may: decision === null && mayDecideReview(row, actor) ? ['decide'] : [],
  };
}

export function mayDecideReview(
  row: Pick<
    FindingReviewRow,
    'line' | 'plan_state' | 'organisation_id' | 'lead_organisation' | 'lead_post' | 'co_leads'
  >,
  actor: Pick<Actor, 'user' | 'post' | 'organisation' | 'roles' | 'purpose'>,
): boolean {
  return (
    actor.purpose === 'strategy-work' &&
    row.plan_state !== 'superseded' &&
    actor.roles.some((role) => (deciders as readonly string[]).includes(role)) &&
    !wasInLine(row, actor)
  );
}

/** Who led a measure when its review was opened is of its line for this review, whoever leads it by now. */
export function wasInLine(
  row: Pick<FindingReviewRow, 'line' | 'organisation_id' | 'lead_organisation' | 'lead_post' | 'co_leads'>,
  actor: Pick<Actor, 'user' | 'post' | 'organisation'>,
): boolean {
  return row.line.includes(actor.organisation) || isInLine(actor, row, row);
}

export function requireOutsideReviewLine(...of: Parameters<typeof wasInLine>): void {
  if (wasInLine(...of)) refuse('strategy.own-line', { status: 403 });
}

/** An activity is looked at with its measure. */
export function requireReviewable(item: { type: string }): void {
  if (item.type !== 'measure') refuse('strategy.review-of-a-measure', { status: 422 });
}

/** Moves that a measure under rights review does not make: nothing begins, and nothing is closed as if it were well. */
const heldBack: Readonly<Record<'measure' | 'activity', readonly string[]>> = {
  measure: ['begin', 'resume', 'finish', 'evaluate'],
  // What an activity has done is a fact, also while its measure is looked at.
  activity: ['begin', 'resume'],
};

export function isHeldBack(type: string, action: string): boolean {
  return (type === 'measure' || type === 'activity') && heldBack[type].includes(action);
}

export function requireNotUnderReview(open: number): void {
  if (open > 0) refuse('strategy.under-rights-review', { params: { n: open } });
}
