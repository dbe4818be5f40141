/** One item with everything that hangs on it, as a page shows it and as a second editor is shown it. */
import type { Actor } from '#kernel/operation/define.ts';
import { type Publication, readPublication } from '#kernel/records/define.ts';
import { audiences } from '../model/lists.ts';
import type { ItemFacts, PlanState } from '../model/plan.ts';
import { signers } from '../model/roles.ts';
import type { Ancestor, BudgetRow, ItemDetail } from '../store/items.ts';
import { measureWorkflow } from '../workflow.ts';
import { foldAll } from './fold.ts';
import { mayAllowLink, mayKeep, mayKeepPlan } from './guards.ts';
import { type Names, showLead, showPartner } from './show.ts';
import { pathOf } from './tree.ts';

export function showItem(
  row: ItemDetail,
  budget: readonly BudgetRow[],
  ancestors: ReadonlyMap<string, Ancestor>,
  names: Names,
) {
  return {
    id: row.item_id,
    type: row.type,
    parent: row.parent_id,
    path: pathOf(ancestors, row.item_id).map(({ item_id, type, titles }) => ({ id: item_id, type, titles })),
    titles: row.titles,
    description: row.description,
    externalId: row.external_id,
    kind: row.kind,
    level: row.level,
    state: row.state,
    lead: showLead(row, names),
    coLeads: row.co_leads.map((partner) => showPartner(partner, names)),
    partners: row.partners.map((partner) => showPartner(partner, names)),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    budget: budget.map(({ line_id, ...line }) => ({ id: line_id, ...line })),
    aim: row.aim,
    outcome: row.outcome,
    audiences: row.audiences,
    ownLabel: row.label,
    publication: readPublication(row) satisfies Publication,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
  };
}

const actions = ['begin', 'finish', 'evaluate', 'stop', 'resume'] as const;

/** What the person at work may do with it now; each operation checks again. */
export function allowedActs(
  actor: Pick<Actor, 'roles' | 'organisation' | 'purpose'>,
  plan: { state: PlanState; organisation_id: string; own_body: boolean },
  item: ItemDetail,
  linkRefused: boolean,
) {
  if (actor.purpose !== 'strategy-work' || plan.state === 'superseded' || !plan.own_body) return [];
  if (!mayKeep(actor, item)) return [];
  const open = plan.state === 'draft' || plan.state === 'amended';
  const writes = mayKeepPlan(actor, plan);
  const signs = actor.roles.some((role) => (signers as readonly string[]).includes(role));
  const isMeasure = item.type === 'measure' || item.type === 'activity';
  return [
    ...(open ? (['edit'] as const) : []),
    ...(open && writes ? (['move'] as const) : []),
    ...(open && writes && item.approved_in === null ? (['remove'] as const) : []),
    ...actions.filter(
      (action) =>
        isMeasure && (measureWorkflow.moves[action].from as readonly string[]).includes(item.state ?? ''),
    ),
    ...(isMeasure ? (['record-spending', 'tie', 'label'] as const) : []),
    ...(isMeasure && !linkRefused ? (['refuse-link'] as const) : []),
    ...(linkRefused && mayAllowLink(actor, item) ? (['allow-link'] as const) : []),
    ...(open && item.type !== 'activity' ? (['add-indicator'] as const) : []),
    ...(item.type !== 'activity' ? (['record-value'] as const) : []),
    ...(signs && item.type !== 'activity' ? (['override-progress'] as const) : []),
  ];
}

/** What the store keeps of what an office wrote. */
export function itemValues(facts: ItemFacts) {
  return {
    titles: facts.titles,
    description: facts.description,
    externalId: facts.externalId,
    kind: facts.kind,
    level: facts.level,
    leadOrganisation: facts.leadOrganisation,
    leadName: facts.leadName,
    leadPost: facts.leadPost,
    coLeads: facts.coLeads,
    partners: facts.partners,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    aim: facts.aim,
    outcome: facts.outcome,
    audiences: audiences.filter((one) => facts.audiences.includes(one)),
    folded: foldAll([facts.externalId, facts.leadName, ...Object.values(facts.titles)]),
  };
}
