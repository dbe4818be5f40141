/** Says of the invented plan's measures on communication for whom they are; the imported table has no column for it. */
import type { AtWork } from './at-work.ts';

type Measure = { id: string; externalId: string | null };
type Partner = { organisation: string | null; name: string | null };
type Item = Record<string, unknown> & {
  lead: { organisation: string | null; name: string | null; post: { id: string } | null };
  coLeads: Partner[];
  partners: Partner[];
  budget: Record<string, unknown>[];
  audiences: string[];
  version: number;
};

/** By the measures' own numbers. */
const audiences: Readonly<Record<string, readonly string[]>> = {
  '1.3.1': ['parents-and-families', 'general-public'],
  '1.3.2': ['local-administrations'],
};

export async function seedAudiences(editor: AtWork, plan: string): Promise<void> {
  const { items } = await editor.does<{ items: Measure[] }>('strategy.find-measures', { plan, limit: 200 });
  for (const { id, externalId } of items) {
    const wanted = audiences[externalId ?? ''];
    if (!wanted) continue;
    const { item } = await editor.does<{ item: Item }>('strategy.read-measure', { plan, item: id });
    if (item.audiences.length > 0) continue;
    await editor.does('strategy.edit-item', { ...factsOf(item), plan, item: id, audiences: wanted });
  }
}

/** What was read, as an edit says it. */
function factsOf(item: Item): Record<string, unknown> {
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
  };
}
