/** The registry of the invented country's office: letters that came in, one that was sent in two languages, a draft. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';
import { type AtWork, atWork } from './at-work.ts';

const museum = {
  en: 'Museum of Orvik',
  bg: 'Музей на Орвик',
  mk: 'Музеј на Орвик',
  sq: 'Muzeu i Orvikut',
};
const nothing = {
  theirNumber: null,
  theirDay: null,
  paperAt: null,
  paperUntil: null,
  about: [],
} as const;

/** Does nothing in a house without the registry, or where something is entered already. */
export async function seedRegistry(house: House, owner: Client): Promise<void> {
  if (!house.operations.has('registry.enter-incoming')) return;
  if ((await owner.query('select 1 from registry.items limit 1')).rows.length > 0) return;
  const editor = await atWork(house, owner, 'editor', 'strategy-work');
  const waiting = await seedIncoming(house, owner, editor);
  await seedLetters(house, owner, editor, waiting);
}

async function seedIncoming(house: House, owner: Client, editor: AtWork): Promise<string> {
  const day = (days: number) =>
    new Date(house.clock().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const enter = async (facts: object) =>
    (
      await editor.does<{ item: string }>('registry.enter-incoming', {
        ...nothing,
        numbering: { by: 'desk', on: day(-3) },
        ...facts,
      })
    ).item;
  const filed = await enter({
    correspondent: { kind: 'private-person' },
    subjects: {
      en: 'Thanks for an open evening',
      bg: 'Благодарност за отворена вечер',
      mk: 'Благодарност за отворена вечер',
      sq: 'Falënderim për një mbrëmje të hapur',
    },
  });
  await editor.does('registry.file-incoming', { item: filed, reason: 'Thanks only; no answer is asked for' });
  const twice = await enter({
    correspondent: { kind: 'institution', names: museum },
    subjects: {
      en: 'Invitation to an open day',
      bg: 'Покана за ден на отворените врати',
      mk: 'Покана за отворен ден',
      sq: 'Ftesë për një ditë të hapur',
    },
  });
  await editor.does('registry.void-incoming', { item: twice, reason: 'Entered twice on the same day' });
  const measure = await owner.query(
    `select i.record_id as plan, i.item_id as item from strategy.items i where i.external_id = '1.3.3' limit 1`,
  );
  const waiting = await enter({
    correspondent: { kind: 'institution', names: museum },
    subjects: {
      en: 'Invitation to an open day',
      bg: 'Покана за ден на отворените врати',
      mk: 'Покана за отворен ден',
      sq: 'Ftesë për një ditë të hapur',
    },
    theirNumber: '07-114/1',
    theirDay: day(-6),
    paperAt: 'Archive room 2, shelf 4',
    paperUntil: '2036-12-31',
    about: measure.rows,
  });
  const office = await owner.query(
    `select organisation_id as organisation, post_id as post from kernel.posts
     where 'strategy.deputy-prevention' = any (roles) limit 1`,
  );
  await editor.does('registry.assign-incoming', {
    item: waiting,
    base: 1,
    ...office.rows[0],
    dueOn: day(7),
  });
  return waiting;
}

const heads = {
  en: "Republic of Xenia\nNational Coordinator's Office\nOrvik, Square of the Three Rivers 1",
  bg: 'Република Ксения\nСлужба на националния координатор\nОрвик, площад „Трите реки“ 1',
  mk: 'Република Ксенија\nКанцеларија на националниот координатор\nОрвик, плоштад „Три реки“ 1',
  sq: 'Republika e Ksenisë\nZyra e Koordinatorit Kombëtar\nOrvik, sheshi «Tre Lumenjtë» 1',
};
const closings = { en: 'Yours sincerely,', bg: 'С уважение,', mk: 'Со почит,', sq: 'Me respekt,' };
const signatory = {
  signatoryPosts: {
    bg: 'Заместник-координатор по превенцията',
    mk: 'Заменик-координатор за превенција',
    sq: 'Zëvendëskoordinatore për parandalimin',
  },
  signatoryNames: { bg: 'Илена Ростова', mk: 'Илена Ростова', sq: 'Ilena Rostova' },
};

/** One that was sent in Macedonian and Albanian, and a draft that answers what waits. */
async function seedLetters(house: House, owner: Client, editor: AtWork, waiting: string): Promise<void> {
  const day = house.clock().toISOString().slice(0, 10);
  await editor.does('registry.save-form', { heads, closings, base: null });
  const begin = async (facts: object) =>
    (await editor.does<{ letter: string }>('registry.draft-letter', { about: [], ...facts })).letter;
  const school = await owner.query(
    `select organisation_id as organisation from kernel.organisations where names ->> 'en' like '%Education%' limit 1`,
  );
  const letter = await begin({
    ...pick(signatory, ['mk', 'sq']),
    languages: ['mk', 'sq'],
    correspondent: { kind: 'house', ...school.rows[0] },
    subjects: { mk: 'Работилница за училиштата', sq: 'Punëtori për shkollat' },
    bodies: {
      mk: 'Почитувани,\n\nВе покануваме на работилница за училиштата, што ќе се одржи во Орвик следниот месец.\n\nВе молиме да го потврдите учеството во рок од две недели.',
      sq: 'Të nderuar,\n\nJu ftojmë në një punëtori për shkollat, e cila do të mbahet në Orvik muajin e ardhshëm.\n\nJu lutemi ta konfirmoni pjesëmarrjen brenda dy javësh.',
    },
    enclosures: { mk: 'Програма на работилницата', sq: 'Programi i punëtorisë' },
    answers: null,
  });
  await editor.does('registry.sign-letter', { letter, base: 1, how: 'on-paper', on: day });
  await editor.does('registry.number-letter', { letter, numbering: { by: 'desk', on: day } });
  await editor.does('registry.send-letter', { letter, base: 2, on: day, by: 'courier' });
  await begin({
    ...pick(signatory, ['bg']),
    languages: ['bg'],
    correspondent: { kind: 'institution', names: museum },
    subjects: { bg: 'Ден на отворените врати' },
    bodies: { bg: 'Уважаеми колеги,\n\nС удоволствие приемаме поканата.' },
    enclosures: null,
    answers: waiting,
  });
}

type Signatory = typeof signatory;

function pick(all: Signatory, languages: readonly (keyof Signatory['signatoryNames'])[]): object {
  const only = (texts: Record<string, string>) =>
    Object.fromEntries(languages.map((language) => [language, texts[language]]));
  return { signatoryPosts: only(all.signatoryPosts), signatoryNames: only(all.signatoryNames) };
}
