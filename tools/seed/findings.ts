/** Invented findings about measures of the invented plan: one waits for a decision, one was decided, corrected and is public. */
import type { AtWork } from './at-work.ts';

const day = 86_400_000;
const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);

const body = {
  ombudsman: {
    en: 'Ombudsman of Zarnevia',
    bg: 'Омбудсман на Зарневия',
    mk: 'Народен правобранител на Зарневија',
    sq: 'Avokati i Popullit i Zarnevisë',
  },
  authority: {
    en: 'Data Protection Authority of Zarnevia',
    bg: 'Орган за защита на данните на Зарневия',
    mk: 'Орган за заштита на податоците на Зарневија',
    sq: 'Autoriteti i Zarnevisë për Mbrojtjen e të Dhënave',
  },
};

/** By the measure's own number. */
function findings(now: Date) {
  return [
    {
      of: '3.2.1',
      facts: {
        kind: 'complaint',
        body: body.ombudsman,
        reference: 'O-114/26',
        decidedOn: daysFrom(now, -12),
        says: {
          en: 'A complaint was upheld: for two weeks those who called heard no word about what is kept and what is not.',
          bg: 'Жалба беше уважена: две седмици обаждащите се не са чували нищо за това какво се пази и какво не.',
          mk: 'Прифатена е жалба: две недели оние што се јавуваа не слушнаа ништо за тоа што се чува, а што не.',
          sq: 'U pranua një ankesë: për dy javë ata që telefononin nuk dëgjuan asgjë për ç’ruhet e ç’nuk ruhet.',
        },
        link: 'https://ombudsman.example/decisions/o-114-26',
        dueOn: daysFrom(now, 18),
      },
      decided: null,
      change: null,
    },
    {
      of: '3.2.3',
      facts: {
        kind: 'supervisory-authority',
        body: body.authority,
        reference: 'K-27/25',
        decidedOn: daysFrom(now, -150),
        says: {
          en: 'Three offices keep the same form about a child, and none of them could say for how long.',
          bg: 'Три служби пазят един и същ формуляр за дете и никоя не можа да каже за колко време.',
          mk: 'Три служби чуваат ист образец за дете и ниту една не можеше да каже колку долго.',
          sq: 'Tri zyra mbajnë të njëjtin formular për një fëmijë dhe asnjëra nuk dinte të thoshte për sa kohë.',
        },
        link: 'https://dpa.example/decisions/k-27-25',
        dueOn: daysFrom(now, 5),
      },
      decided: {
        decision: 'change',
        reason: 'One office keeps the form, until the child has a guardian; the other two erase it.',
      },
      change: {
        kind: 'corrected',
        statedOn: daysFrom(now, -40),
        reference: 'K-27/25-2',
        says: {
          en: 'The authority corrected its decision: two offices were meant, not three.',
          bg: 'Органът поправи решението си: ставало е дума за две служби, не за три.',
          mk: 'Органот ја исправи својата одлука: станувало збор за две служби, а не за три.',
          sq: 'Autoriteti e korrigjoi vendimin: bëhej fjalë për dy zyra, jo për tri.',
        },
      },
    },
  ];
}

type Measure = { id: string; externalId: string | null };
type Found = { id: string; reference: string; version: number; reviews: { id: string; state: string }[] };

/** A start that was cut off goes on where it was. */
export async function seedFindings(
  editor: AtWork,
  coordinator: AtWork,
  plan: string,
  now: Date,
): Promise<void> {
  const { items } = await editor.does<{ items: Measure[] }>('strategy.find-measures', { plan, limit: 200 });
  const find = async (reference: string) => {
    const { findings: all } = await editor.does<{ findings: Found[] }>('strategy.find-findings', {});
    return all.find((one) => one.reference === reference);
  };
  for (const { of, facts, decided, change } of findings(now)) {
    const item = items.find(({ externalId }) => externalId === of)?.id;
    if (!item) throw new Error(`The invented plan has no measure ${of}.`);
    if (!(await find(facts.reference)))
      await editor.does('strategy.register-finding', { ...facts, measures: [{ plan, item }] });
    const found = await find(facts.reference);
    const [review] = found?.reviews ?? [];
    if (!found || !review || !decided || !change || review.state !== 'open') continue;
    await editor.does('strategy.change-finding', { ...change, finding: found.id });
    await editor.does('strategy.set-publication', {
      of: { object: 'finding', finding: found.id },
      base: found.version,
      publication: { rule: 'public' },
    });
    await coordinator.does('strategy.decide-finding', { plan, review: review.id, ...decided });
  }
}
