/** What a strategy, a plan and a measure allow: each guard refuses with the code of what is wrong. */
import { notFound, refuse } from '#kernel/operation/errors.ts';
import type { Actor } from '#kernel/operation/define.ts';
import type { ItemType, PlanState } from '../model/plan.ts';

/** A plan is written while it is a draft or open for an amendment; else its approved text stands. */
export function requireOpenPlan(plan: { state: PlanState }): void {
  if (plan.state !== 'draft' && plan.state !== 'amended') {
    refuse('strategy.plan-not-open', { params: { state: plan.state }, current: { state: plan.state } });
  }
}

/** Work goes on under an approved plan; under one that has ended nothing is written any more. */
export function requireLivingPlan(plan: { state: PlanState }): void {
  if (plan.state === 'superseded') refuse('strategy.plan-superseded', { current: { state: plan.state } });
}

const writersOf = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.editor',
];

const isWriter = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.some((role) => writersOf.includes(role));

/** A focal point keeps what its own institution leads, and nothing else (R15). */
export function requireKeeper(
  actor: Pick<Actor, 'roles' | 'organisation'>,
  item: { lead_organisation: string | null },
): void {
  if (mayKeep(actor, item)) return;
  refuse('strategy.not-your-measure', { status: 403 });
}

export function mayKeep(
  actor: Pick<Actor, 'roles' | 'organisation'>,
  item: { lead_organisation: string | null },
): boolean {
  if (isWriter(actor)) return true;
  return actor.roles.includes('strategy.focal-point') && item.lead_organisation === actor.organisation;
}

/**
 * A no to the strategy is taken back by the institution that gave it, and by nobody for it (R12). Where it is not among
 * this node's, a writer enters what it wrote.
 */
export function requireOwner(
  actor: Pick<Actor, 'roles' | 'organisation'>,
  item: { lead_organisation: string | null },
): void {
  if (!mayAllowLink(actor, item)) refuse('strategy.not-the-owner', { status: 403 });
}

export function mayAllowLink(
  actor: Pick<Actor, 'roles' | 'organisation'>,
  item: { lead_organisation: string | null },
): boolean {
  if (item.lead_organisation === null) return mayKeep(actor, item);
  return item.lead_organisation === actor.organisation;
}

/** What its institution does not want tied is not tied. */
export function requireLinkNotRefused(refused: { reason: string } | undefined): void {
  if (refused) refuse('strategy.link-refused', { current: { reason: refused.reason } });
}

type Plan = { organisation_id: string; own_body: boolean };

/**
 * A writer of the office keeps every plan but those of local bodies; a focal point keeps the plan of its own institution
 * (R14, rights.md G30). `own_body`: the plan is of no local body, or of the one at work. The database asks the same of
 * each row of a local body's plan.
 */
export function mayKeepPlan(actor: Pick<Actor, 'roles' | 'organisation'>, plan: Plan): boolean {
  if (!plan.own_body) return false;
  if (isWriter(actor)) return true;
  return actor.roles.includes('strategy.focal-point') && plan.organisation_id === actor.organisation;
}

export function requireOwnPlan(actor: Pick<Actor, 'roles' | 'organisation'>, plan: Plan): void {
  if (!mayKeepPlan(actor, plan)) refuse('strategy.not-your-plan', { status: 403 });
}

/** Whoever is asked to approve must see what: a plan that an institution keeps to itself is shown first. */
export function requireShown(plan: { shown: boolean }): void {
  if (!plan.shown) refuse('strategy.plan-not-shown');
}

/** What others were asked to approve, or what was approved, stays where they see it. */
export function requireDraft(plan: { state: PlanState }): void {
  if (plan.state !== 'draft') refuse('strategy.only-drafts-are-kept', { current: { state: plan.state } });
}

/** What is everybody's (documents) is written by those who write for the office. */
export function requireWriter(actor: Pick<Actor, 'roles'>): void {
  if (!isWriter(actor)) refuse('kernel.not-allowed');
}

/** What a focal point adds to its own plan is led by its own institution until it says otherwise; so it can keep it. */
export function ledByOneself<
  T extends { type: ItemType; leadOrganisation: string | null; leadName: string | null },
>(actor: Pick<Actor, 'roles' | 'organisation'>, facts: T): T {
  const isLed = facts.leadOrganisation !== null || facts.leadName !== null;
  if (isWriter(actor) || isLed || facts.type === 'goal' || facts.type === 'objective') return facts;
  return { ...facts, leadOrganisation: actor.organisation };
}

/** Of a restricted document there is the number and nothing else; a text is never held (R02). */
export function requireHoldable(instrument: { classification: string; holding: string }): void {
  if (instrument.classification !== 'unclassified' || instrument.holding === 'metadata-only') {
    refuse('strategy.restricted-is-metadata-only');
  }
}

/** The same, for what somebody says about a document: restricted and "with text" do not go together. */
export function requireHonestHolding(facts: { classification: string; holding: string }): void {
  if (facts.classification !== 'unclassified' && facts.holding !== 'metadata-only') {
    refuse('strategy.restricted-is-metadata-only', {
      fields: [
        {
          path: 'holding',
          code: 'metadata-only',
          message: 'A restricted document is held as metadata only.',
        },
      ],
    });
  }
}

/** One step only: the measures of a part's part would be counted here and not there. */
export function requireWhole(plan: { part_of: string | null }): void {
  if (plan.part_of !== null) refuse('strategy.part-of-itself', { status: 422 });
}

export function requireOrder(from: string | null, until: string | null): void {
  if (from && until && until < from) {
    refuse('strategy.ends-before-start', {
      status: 422,
      fields: [{ path: 'endsOn', code: 'ends-before-start', message: 'The end lies before the start.' }],
    });
  }
}

/** Whoever lets others type in for them is asked anew each year. */
export function requireAYearAtMost(from: string, until: string): void {
  if (Date.parse(until) - Date.parse(from) <= 366 * 86_400_000) return;
  refuse('strategy.permission-too-long', {
    status: 422,
    fields: [{ path: 'untilOn', code: 'permission-too-long', message: 'A year at most.' }],
  });
}

const under: Readonly<Record<ItemType, readonly (ItemType | 'plan')[]>> = {
  goal: ['plan', 'goal'],
  objective: ['plan', 'goal', 'objective'],
  measure: ['plan', 'goal', 'objective'],
  activity: ['measure', 'activity'],
};

/** What may stand under what. */
export function requireFittingParent(type: ItemType, parent: ItemType | null): void {
  if (!under[type].includes(parent ?? 'plan')) {
    refuse('strategy.parent-does-not-fit', { status: 422, params: { type, parent: parent ?? 'plan' } });
  }
}

/** Only measures and activities are carried out, led and tied. */
export function requireMeasure(item: { type: ItemType }): void {
  if (item.type !== 'measure' && item.type !== 'activity') refuse('strategy.not-a-measure', { status: 422 });
}

/** A need is said of the whole measure: the money of its activities counts there. */
export function requireNeedy(item: { type: ItemType }): void {
  if (item.type !== 'measure') refuse('strategy.need-of-a-measure', { status: 422 });
}

/** What an item names must be there. */
export function requireKnown(unknown: {
  externalIdTaken: boolean;
  organisations: readonly string[];
  post: string | null;
  address: string | null;
}): void {
  const at = (paths: string | readonly string[], code: string) => ({
    status: 422 as const,
    fields: [paths].flat().map((path) => ({ path, code, message: code })),
  });
  if (unknown.externalIdTaken) refuse('strategy.external-id-taken', at('externalId', 'external-id-taken'));
  if (unknown.organisations.length > 0)
    refuse('strategy.no-such-organisation', at(unknown.organisations, 'no-such-organisation'));
  if (unknown.post) refuse('strategy.no-such-post', at('leadPost', 'no-such-post'));
  if (unknown.address) refuse('strategy.no-such-address', at('aim', 'no-such-address'));
}

/** What a term is taken from must be a document that the writer sees, and an address in it. */
export function requireSource(known: { document: boolean; address: boolean } | undefined): void {
  if (!known) return;
  if (!known.document) notFound();
  if (!known.address)
    refuse('strategy.no-such-address', {
      status: 422,
      fields: [
        { path: 'source.address', code: 'no-such-address', message: 'The document has no such address.' },
      ],
    });
}

/** What is out of use is read, and written no more. */
export function requireInUse(term: { retired_at: Date | null }, current: unknown): void {
  if (term.retired_at) refuse('strategy.term-retired', { current });
}

/** A text with a question that nobody answered is held: a person changes it or says why it stays (R22). */
export function requireWordingAnswered(texts: readonly { open: boolean }[]): void {
  const n = texts.filter(({ open }) => open).length;
  if (n > 0) refuse('strategy.wording-unanswered', { params: { n } });
}
