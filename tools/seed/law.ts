/** Invented acts of the invented country, and the measures that rest on them: one act has ended, one measure lacks its basis. */
import type { AtWork } from './at-work.ts';

const acts = [
  {
    kind: 'law',
    titles: {
      en: 'Law on Social Services',
      bg: 'Закон за социалните услуги',
      mk: 'Закон за социјални услуги',
      sq: 'Ligji për shërbimet sociale',
    },
    number: 'OG 31/2019',
    link: 'https://laws.zarnevia.example/eli/law/2019/31',
    inForceFrom: '2019-07-01',
  },
  {
    kind: 'law',
    titles: {
      en: 'Law on the Protection of Personal Data',
      bg: 'Закон за защита на личните данни',
      mk: 'Закон за заштита на личните податоци',
      sq: 'Ligji për mbrojtjen e të dhënave personale',
    },
    number: 'OG 8/2020',
    link: 'https://laws.zarnevia.example/eli/law/2020/8',
    inForceFrom: '2020-03-01',
  },
  {
    kind: 'by-law',
    titles: {
      en: 'Rules on support teams in municipalities',
      bg: 'Правилник за екипите за подкрепа в общините',
      mk: 'Правилник за тимовите за поддршка во општините',
      sq: 'Rregullorja për ekipet e mbështetjes në komuna',
    },
    number: 'OG 77/2016',
    link: 'https://gazette.zarnevia.example/2016/77',
    inForceFrom: '2016-09-01',
    inForceUntil: '2026-06-30',
    ended: 'repealed',
  },
] as const;

type Number = (typeof acts)[number]['number'];
type Rests = { on: Number; article: string; titles: object };

/** By the measure's own number. */
const measures: Readonly<Record<string, { rests: readonly Rests[]; data: object }>> = {
  '3.2.1': {
    rests: [
      {
        on: 'OG 31/2019',
        article: 'Art. 14(2)',
        titles: {
          en: 'Advice without giving a name',
          bg: 'Съвет без даване на име',
          mk: 'Совет без давање име',
          sq: 'Këshillë pa dhënë emër',
        },
      },
    ],
    data: {
      touches: true,
      bases: ['gdpr-6-1-e'],
      dpia: 'https://dpa.example/assessments/2025-14',
      dpiaOn: '2025-10-09',
    },
  },
  '3.2.2': {
    rests: [
      {
        on: 'OG 77/2016',
        article: 'Art. 3',
        titles: {
          en: 'Who sits in a team',
          bg: 'Кой участва в екипа',
          mk: 'Кој учествува во тимот',
          sq: 'Kush merr pjesë në ekip',
        },
      },
      {
        on: 'OG 31/2019',
        article: 'Art. 22',
        titles: {
          en: 'Services that work together',
          bg: 'Служби, които работят заедно',
          mk: 'Служби што работат заедно',
          sq: 'Shërbime që punojnë bashkë',
        },
      },
    ],
    data: {
      touches: true,
      bases: ['gdpr-6-1-e', 'gdpr-9-2-h', 'national'],
      law: 'Law on the Protection of Personal Data (OG 8/2020), Art. 11',
    },
  },
  '3.2.3': { rests: [], data: { touches: true, bases: ['gdpr-6-1-c'] } },
  '1.3.3': { rests: [], data: { touches: false } },
};

type Measure = { id: string; externalId: string | null };
type Found = { law: { bases: { article: string | null }[]; data: object | null } };

/** A start that was cut off goes on where it was. */
export async function seedLaw(editor: AtWork, plan: string): Promise<void> {
  const { items } = await editor.does<{ items: Measure[] }>('strategy.find-measures', { plan, limit: 200 });
  const ids = new Map<string, string>();
  const { acts: there } = await editor.does<{ acts: { id: string; number: string | null }[] }>(
    'strategy.find-legal-acts',
    {},
  );
  const ended: { id: string; facts: object }[] = [];
  for (const facts of acts) {
    const held = there.find(({ number }) => number === facts.number);
    // Nothing begins to rest on what has ended: it ends after its measures rest on it.
    const open = { ...facts, inForceUntil: null, ended: null };
    const id =
      held?.id ?? (await editor.does<{ act: string }>('strategy.write-legal-act', { facts: open })).act;
    ids.set(facts.number, id);
    if ('ended' in facts && !held) ended.push({ id, facts });
  }
  for (const { id: item, externalId } of items) {
    const wanted = measures[externalId ?? ''];
    if (!wanted) continue;
    const { law } = await editor.does<Found>('strategy.read-rights', { plan, item });
    for (const { on, article, titles } of wanted.rests)
      if (!law.bases.some((one) => one.article === article))
        await editor.does('strategy.add-legal-basis', { plan, item, act: ids.get(on), article, titles });
    if (!law.data) await editor.does('strategy.set-data-protection', { plan, item, facts: wanted.data });
  }
  for (const { id: act, facts } of ended)
    await editor.does('strategy.write-legal-act', { facts, edits: { act, base: 1 } });
}
