/** The public form of a plan: exactly the public objects; of the others nothing, not even that they are there (R25). */
import type { Sum, Texts } from '../model/shared.ts';
import type { SummaryRow } from '../store/assessments.ts';
import type { PlanFound } from '../store/plans.ts';
import type { WholeItem } from '../store/whole-plan.ts';
import { basesOf, dataOf, findingsOf, type LawFacts, publicOnly } from './law-of-plan.ts';
import { addSums } from './money.ts';
import { setApart } from './own-label.ts';
import { isPublic, type Names } from './show.ts';

export type PublicExceptions = readonly {
  address: string;
  reason: string;
  signatory: string;
  signed_on: string;
}[];

/**
 * A public item under one that is not public stands at the top: its way there would tell of what is kept back. What is of
 * value in itself stands apart, under its own label (R12); it waits until somebody has said who pays for it.
 */
export function publicPlan(
  facts: {
    plan: PlanFound;
    /** The strategy whose addresses the items serve, where it is public itself. */
    document: { number: string | null; titles: Texts } | undefined;
    items: readonly WholeItem[];
    exceptions: PublicExceptions;
    names: Names;
    summaries: ReadonlyMap<string, SummaryRow>;
    law: LawFacts;
  },
  today: string,
) {
  const { plan, document, items, exceptions, names, summaries, law } = facts;
  const around = { names, summaries, law, today };
  const payers = payersOf(items);
  const visible = items.filter((item) => isPublic(item, today));
  const { inPlan, groups } = setApart(
    visible.filter(({ label }) => !label || (payers.get(label.of) ?? []).length > 0),
  );
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
      document: document ? { number: document.number, titles: document.titles } : null,
    },
    items: publicItems(inPlan, around),
    ofValueInThemselves: groups.map(({ label, items: own }) => ({
      label,
      items: publicItems(own, around).map((item, at) => ({
        ...item,
        // Prevention, security: words of the plan, not of the ministry.
        kind: null,
        sources: item.sources.length > 0 ? item.sources : (payers.get(own[at]?.label?.of ?? '') ?? []),
      })),
    })),
    notApplicable: exceptions.map(({ address, reason, signatory, signed_on }) => ({
      address,
      reason,
      signatory,
      signedOn: signed_on,
    })),
  };
}

/** Who pays for labelled work, by the item that carries the label: for the whole of it, activities included. */
function payersOf(items: readonly WholeItem[]): Map<string, string[]> {
  const work = Map.groupBy(
    items.filter(({ label }) => label !== null),
    ({ label }) => label?.of ?? '',
  );
  return new Map(
    [...work].map(([of, all]) => [
      of,
      [...new Set(all.flatMap(({ budget }) => budget.map(({ source }) => source)))],
    ]),
  );
}

type Around = { names: Names; summaries: ReadonlyMap<string, SummaryRow>; law: LawFacts; today: string };

function publicItems(items: readonly WholeItem[], around: Around) {
  const shown = new Set(items.map(({ id }) => id));
  return items.map((item) => publicItem(item, shown, around));
}

/** Who leads it and who pays stay visible to everyone who looks (rights.md G31). */
function publicItem(item: WholeItem, shown: ReadonlySet<string>, { names, summaries, law, today }: Around) {
  const assessed = summaries.get(item.id);
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
    /** The assessment of fundamental rights that was accepted last; null where none was. */
    rights: assessed
      ? {
          decision: assessed.state,
          on: assessed.decided_on,
          until: assessed.review_on,
          /** By code: cfr is an article of the Charter, echr one of the Convention. */
          rights: assessed.rights,
          summary: assessed.summary,
        }
      : null,
    /** What bodies outside found, as far as a finding is public; without a decision the measure is under rights review. */
    findings: findingsOf(law, item.id, publicOnly(today)),
    legalBases: basesOf(law, item.id, today),
    /** Null: nobody has said yet whether it touches data of persons. */
    personalData: dataOf(law, item.id),
    lead: item.leadOrganisation ? (names.organisations.get(item.leadOrganisation) ?? null) : item.leadName,
    startsOn: item.startsOn,
    endsOn: item.endsOn,
    money,
    sources: [...new Set(item.budget.map((line) => line.source))],
    serves: item.ties.map(({ address, strength }) => ({ address, strength })),
  };
}
