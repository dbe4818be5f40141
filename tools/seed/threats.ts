/** Says which forms of threat the invented plan's measures answer, and publishes the first picture of the invented threat. */
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

const summary = {
  en: 'In Zarnevia violence comes from several sides and is rare. Most of it begins among people who know one another, and more and more of it begins on the internet.',
  bg: 'В Зарневия насилието идва от няколко страни и е рядко. Най-често то започва между хора, които се познават, и все по-често започва в интернет.',
  mk: 'Во Зарневија насилството доаѓа од повеќе страни и е ретко. Најчесто почнува меѓу луѓе што се познаваат, а сѐ почесто почнува на интернет.',
  sq: 'Në Zarnevia dhuna vjen nga disa anë dhe është e rrallë. Më së shpeshti ajo nis mes njerëzve që njihen, dhe gjithnjë e më shpesh nis në internet.',
};

/** The first version names no change: there is nothing yet to compare with. */
export async function seedThreatPicture(editor: AtWork, coordinator: AtWork): Promise<void> {
  const { pictures } = await editor.does<{
    pictures: { id: string; number: number | null; version: number }[];
  }>('strategy.find-threat-pictures', {});
  if (pictures.some(({ number }) => number !== null)) return;
  const sources = [
    { name: 'Survey of trust and felt fairness', date: '2026-04', classification: 'unclassified' },
    { name: 'Yearly note on the threat', date: '2026-02', classification: 'restricted' },
  ];
  const [begun] = pictures;
  const draft = begun
    ? { picture: begun.id, version: begun.version }
    : await editor.does<{ picture: string; version: number }>('strategy.write-threat-picture', {
        summary,
        classification: 'unclassified',
        sources,
      });
  await coordinator.does('strategy.publish-threat-picture', { picture: draft.picture, base: draft.version });
}
