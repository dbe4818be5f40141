/** A measure of the invented plan, read and said again, so that a seed may change one thing of it. */

type Partner = { organisation: string | null; name: string | null };
export type Item = Record<string, unknown> & {
  lead: { organisation: string | null; name: string | null; post: { id: string } | null };
  coLeads: Partner[];
  partners: Partner[];
  budget: Record<string, unknown>[];
  audiences: string[];
  version: number;
};

/** What was read, as an edit says it. */
export function factsOf(item: Item): Record<string, unknown> & Pick<Item, 'budget'> {
  const { titles, description, externalId, kind, level, startsOn, endsOn, aim, outcome, version } = item;
  const named = ({ organisation, name }: Partner) => ({ organisation, name: organisation ? null : name });
  return {
    titles,
    description,
    externalId,
    kind,
    level,
    startsOn,
    endsOn,
    aim,
    outcome,
    base: version,
    leadOrganisation: item.lead.organisation,
    leadName: item.lead.organisation ? null : item.lead.name,
    leadPost: item.lead.post?.id ?? null,
    coLeads: item.coLeads.map(named),
    partners: item.partners.map(named),
    budget: item.budget.map(({ id: _, ...line }) => line),
    audiences: item.audiences,
  };
}
