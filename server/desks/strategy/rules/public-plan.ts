/** The public form of a plan: exactly the public objects; of the others nothing, not even that they are there (R25). */
import type { Sum } from '../model/shared.ts';
import type { PlanFound } from '../store/plans.ts';
import type { WholeItem } from '../store/whole-plan.ts';
import { addSums } from './money.ts';
import { isPublic, type Names } from './show.ts';

export type PublicExceptions = readonly {
  address: string;
  reason: string;
  signatory: string;
  signed_on: string;
}[];

/** A public item under one that is not public stands at the top: its way there would tell of what is kept back. */
export function publicPlan(
  plan: PlanFound,
  items: readonly WholeItem[],
  exceptions: PublicExceptions,
  names: Names,
  today: string,
) {
  const shown = new Set(items.filter((item) => isPublic(item, today)).map((item) => item.id));
  return {
    format: 'zaedno-plan/1',
    on: today,
    plan: {
      id: plan.record_id,
      titles: plan.titles,
      organisation: plan.organisation_names,
      startsOn: plan.starts_on,
      endsOn: plan.ends_on,
      approvedVersion: plan.approved_version,
    },
    items: items.filter((item) => shown.has(item.id)).map((item) => publicItem(item, shown, names)),
    notApplicable: exceptions.map(({ address, reason, signatory, signed_on }) => ({
      address,
      reason,
      signatory,
      signedOn: signed_on,
    })),
  };
}

/** Who leads it and who pays stay visible to everyone who looks (rights.md G31). */
function publicItem(item: WholeItem, shown: ReadonlySet<string>, names: Names) {
  const money: Sum[] = addSums([
    item.budget.map(({ currency, planned, committed, spent }) => ({ currency, planned, committed, spent })),
  ]);
  return {
    id: item.id,
    parent: item.parent && shown.has(item.parent) ? item.parent : null,
    type: item.type,
    externalId: item.externalId,
    titles: item.titles,
    description: item.description,
    kind: item.kind,
    level: item.level,
    outcome: item.outcome,
    audiences: item.audiences,
    state: item.state,
    lead: item.leadOrganisation ? (names.organisations.get(item.leadOrganisation) ?? null) : item.leadName,
    startsOn: item.startsOn,
    endsOn: item.endsOn,
    money,
    sources: [...new Set(item.budget.map((line) => line.source))],
    serves: item.ties.map(({ address, strength }) => ({ address, strength })),
  };
}
