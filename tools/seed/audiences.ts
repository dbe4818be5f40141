/** Says of the invented plan's measures on communication for whom they are; the imported table has no column for it. */
import type { AtWork } from './at-work.ts';
import { factsOf, type Item } from './facts-of.ts';

type Measure = { id: string; externalId: string | null };

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
