/** Says which forms of threat the invented plan's measures answer; the forms are the built-in ones. */
import type { AtWork } from './at-work.ts';

type Form = { id: string; titles: { en?: string } };
type Measure = { id: string; externalId: string | null };

const alone = 'Violence by people who act alone';
const travel = 'Travel to conflict zones';
const online = 'Recruitment on the internet';
const farRight = 'Violence by far-right groups';
const ethnic = 'Ethno-nationalist violence';
const football = 'Violence around football';
const mixed = 'Violence from unclear or mixed motives';

/** By the measures' own numbers. */
const answers: Readonly<Record<string, readonly string[]>> = {
  '1.3.3': [ethnic],
  '2.1.4': [football],
  '2.2.1': [online, farRight],
  '2.2.2': [online],
  '2.2.4': [online],
  '3.1.1': [alone, mixed],
  '3.2.1': [travel, online],
  '3.2.2': [alone, mixed],
  '3.2.3': [travel],
  '3.3.1': [farRight, football],
  '4.1.1': [ethnic],
};

export async function seedThreatForms(editor: AtWork, plan: string): Promise<void> {
  await editor.does('strategy.install-threat-forms', {});
  const { forms } = await editor.does<{ forms: Form[] }>('strategy.find-threat-forms', {});
  const idOf = new Map(forms.map(({ id, titles }) => [titles.en, id]));
  const { items } = await editor.does<{ items: Measure[] }>('strategy.find-measures', { plan, limit: 200 });
  for (const { id, externalId } of items) {
    const wanted = answers[externalId ?? ''] ?? [];
    if (wanted.length === 0) continue;
    const { forms: has } = await editor.does<{ forms: { id: string }[] }>('strategy.read-measure', {
      plan,
      item: id,
    });
    for (const form of wanted.map((title) => idOf.get(title))) {
      if (form === undefined || has.some((one) => one.id === form)) continue;
      await editor.does('strategy.tag-measure', { plan, item: id, form });
    }
  }
}
