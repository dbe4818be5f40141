/** Assesses some measures of the invented plan: one accepted, one refused and mended, one whose review day has passed. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';
import { type AtWork, atWork } from './at-work.ts';

type Measure = { id: string; externalId: string | null };
const day = 86_400_000;
const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);

const tables = {
  language: 'en',
  rights: ['cfr-7', 'cfr-12', 'cfr-21'],
  groups: ['parents-and-families', 'general-public'],
  places: 'Dolnava and the villages around it',
  necessity:
    'Neighbours who stopped talking do not begin by themselves; a table with a host is the mildest means.',
  proportionality: 'Whoever comes, comes by choice and may leave. Nothing that is said is written down.',
  mitigations:
    'No list of those who came is kept; the municipality learns how many tables were held, and no more.',
  safeguards: 'The Ombudsman may attend any table and hears complaints about it.',
  summary: {
    en: 'Taking part is free, and nothing is written down about those who come or what they say.',
    bg: 'Участието е доброволно и не се записва нищо за хората, които идват, нито за казаното от тях.',
    mk: 'Учеството е доброволно и не се запишува ништо за луѓето што доаѓаат ниту за она што го кажале.',
    sq: 'Pjesëmarrja është e lirë dhe nuk shënohet asgjë për ata që vijnë, as për ato që thonë.',
  },
  personalData: false,
};

const companies = {
  language: 'en',
  rights: ['cfr-11', 'cfr-47'],
  groups: ['general-public', 'media'],
  necessity:
    'Companies take down illegal content faster when somebody in the country answers their questions.',
  proportionality: 'The talks are about procedures; no piece of content and no account is named in them.',
  mitigations: 'Minutes are published.',
  safeguards: 'Whoever published something goes to court as before.',
  summary: {
    en: 'The talks are about procedures and appeal, never about a certain text or person. Minutes are public.',
    bg: 'Разговорите са за процедури и обжалване, никога за определен текст или човек. Протоколите са публични.',
    mk: 'Разговорите се за постапки и жалби, никогаш за одреден текст или човек. Записниците се јавни.',
    sq: 'Bisedat janë për procedura dhe ankesa, kurrë për një tekst a njeri të caktuar. Procesverbalet janë publike.',
  },
  personalData: false,
};
const mended = {
  ...companies,
  mitigations: 'Minutes are published, and every company is asked for its figures of wrong removals.',
  safeguards:
    'Whoever published something appeals to the company first, within a stated time, and then to a court.',
};

const advice = {
  language: 'en',
  rights: ['cfr-7', 'cfr-8', 'cfr-24'],
  groups: ['parents-and-families'],
  necessity: 'Families ask late, because they are afraid of what is written down about them.',
  proportionality: 'Nobody gives a name, and the adviser cannot make a case of what was told.',
  mitigations: 'No number of a caller is kept; notes are erased.',
  safeguards: 'The Data Protection Authority looks at the line every year.',
  summary: {
    en: 'Whoever calls gives no name, and no number of a caller is kept.',
    bg: 'Който се обажда, не казва име и номерът му не се пази.',
    mk: 'Кој се јавува не кажува име и неговиот број не се чува.',
    sq: 'Kush telefonon nuk jep emër dhe numri i tij nuk ruhet.',
  },
  personalData: true,
  dpia: 'https://dpa.example/assessments/2025-14',
};

export async function seedRights(house: House, owner: Client, plan: string): Promise<void> {
  const now = house.clock();
  // More than a year ago, so that the review day of the advice line has passed.
  const then = { ...house, clock: () => new Date(now.getTime() - 400 * day) };
  const [editor, coordinator] = await both(house, owner);
  const [earlierEditor, earlierCoordinator] = await both(then, owner);
  const { items } = await editor.does<{ items: Measure[] }>('strategy.find-measures', { plan, limit: 200 });
  const idOf = (number: string) => {
    const found = items.find(({ externalId }) => externalId === number);
    if (!found) throw new Error(`The invented plan has no measure ${number}.`);
    return { plan, item: found.id };
  };
  const yes = (reason: string) => ({ decision: 'accept', reason });
  await assess(editor, coordinator, idOf('1.3.3'), [
    {
      facts: { ...tables, reviewOn: daysFrom(now, 300) },
      decided: yes('The mildest means, and well guarded.'),
    },
  ]);
  const no = {
    decision: 'refuse',
    reason: 'It does not say how somebody appeals whose text was removed by mistake.',
  };
  await assess(editor, coordinator, idOf('2.2.2'), [
    { facts: { ...companies, reviewOn: daysFrom(now, 365) }, decided: no },
    { facts: { ...mended, reviewOn: daysFrom(now, 365) }, decided: yes('The appeal is there now.') },
  ]);
  await assess(earlierEditor, earlierCoordinator, idOf('3.2.1'), [
    { facts: { ...advice, reviewOn: daysFrom(now, -20) }, decided: yes('Nobody can be recognised.') },
  ]);
}

function both(house: House, owner: Client): Promise<[AtWork, AtWork]> {
  return Promise.all([
    atWork(house, owner, 'editor', 'strategy-work'),
    atWork(house, owner, 'coordinator', 'strategy-work'),
  ]);
}

type Version = { facts: object; decided: { decision: string; reason: string } };

/** A start that was cut off goes on where it was. */
async function assess(
  editor: AtWork,
  coordinator: AtWork,
  of: { plan: string; item: string },
  versions: readonly Version[],
): Promise<void> {
  type Found = { assessments: { id: string; number: number; state: string }[] };
  for (const [at, { facts, decided }] of versions.entries()) {
    const { assessments } = await editor.does<Found>('strategy.read-rights', of);
    const found = assessments.find(({ number }) => number === at + 1);
    const assessment =
      found?.id ??
      (await editor.does<{ assessment: string }>('strategy.write-assessment', { ...of, ...facts }))
        .assessment;
    const about = { plan: of.plan, assessment };
    if (!found || found.state === 'draft') await editor.does('strategy.submit-assessment', about);
    if (!found || found.state === 'draft' || found.state === 'submitted')
      await coordinator.does('strategy.decide-assessment', { ...about, ...decided });
  }
}
