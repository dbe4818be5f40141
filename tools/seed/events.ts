/** A past conference of four days with nameless lessons and commitments, and one that is to come, whose page anybody may read. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';
import { type AtWork, atWork } from './at-work.ts';

const conference = {
  titles: {
    en: 'Third conference of Orvik: talking in a crisis',
    bg: 'Трета конференция в Орвик: разговорът при криза',
    mk: 'Трета конференција во Орвик: разговорот во криза',
    sq: 'Konferenca e tretë e Orvikut: biseda në krizë',
  },
  themes: {
    en: 'How schools, families and police keep talking when something has happened.',
    bg: 'Как училища, семейства и полиция продължават да разговарят, когато нещо се е случило.',
    mk: 'Како училиштата, семејствата и полицијата продолжуваат да разговараат кога нешто се случило.',
    sq: 'Si vazhdojnë të bisedojnë shkollat, familjet dhe policia kur ka ndodhur diçka.',
  },
  place: { en: 'Orvik', bg: 'Орвик', mk: 'Орвик', sq: 'Orvik' },
  firstOn: '2026-03-10',
  lastOn: '2026-03-13',
  level: 'strategic',
  attribution: 'chatham-house',
  publicNote: {
    en: 'Experts and practitioners of three countries shared what they had learned in schools and towns.',
    bg: 'Експерти и практици от три държави споделиха какво са научили в училища и градове.',
    mk: 'Експерти и практичари од три држави споделија што научиле во училиштата и градовите.',
    sq: 'Ekspertë dhe praktikues nga tri shtete ndanë çfarë kishin mësuar në shkolla dhe qytete.',
  },
};

const opening = {
  en: 'Opening: a year after the declaration',
  bg: 'Откриване: една година след декларацията',
  mk: 'Отворање: една година по декларацијата',
  sq: 'Hapja: një vit pas deklaratës',
};
const table = {
  en: 'Round table: the first evening',
  bg: 'Кръгла маса: първата вечер',
  mk: 'Тркалезна маса: првата вечер',
  sq: 'Tryezë e rrumbullakët: mbrëmja e parë',
};

const coming = {
  titles: {
    en: 'Meeting of towns on youth clubs',
    bg: 'Среща на градовете за младежките клубове',
    mk: 'Средба на градовите за младинските клубови',
    sq: 'Takimi i qyteteve për klubet rinore',
  },
  themes: {
    en: 'What keeps a club open after its project has ended.',
    bg: 'Какво държи един клуб отворен, след като проектът му е приключил.',
    mk: 'Што го одржува клубот отворен откако проектот завршил.',
    sq: 'Çfarë e mban një klub hapur pasi ka mbaruar projekti i tij.',
  },
  place: { en: 'Dolnava', bg: 'Долнава', mk: 'Долнава', sq: 'Dollnava' },
  level: 'strategic',
  attribution: 'named-organisation',
  programme: [],
  publicNote: null,
};

const lessons = [
  {
    did: {
      en: 'A school rang the parents before it wrote to anybody',
      bg: 'Училището се обади на родителите, преди да пише на когото и да било',
      mk: 'Училиштето им се јави на родителите пред да пишува на кој било',
      sq: 'Shkolla u telefonoi prindërve para se t’i shkruante kujtdo',
    },
    worked: {
      en: 'The same evening, by somebody they knew',
      bg: 'Същата вечер, от човек, когото познават',
      mk: 'Истата вечер, од некој што го познаваат',
      sq: 'Po atë mbrëmje, nga dikush që e njihnin',
    },
    place: {
      en: 'A town of 40,000',
      bg: 'Град с 40 000 жители',
      mk: 'Град со 40.000 жители',
      sq: 'Qytet me 40.000 banorë',
    },
    needs: {
      en: 'A telephone and an hour for one teacher',
      bg: 'Телефон и един час за един учител',
      mk: 'Телефон и еден час за еден наставник',
      sq: 'Një telefon dhe një orë për një mësues',
    },
  },
  {
    did: {
      en: 'Two towns held the evening for parents together',
      bg: 'Два града проведоха заедно вечерта за родители',
      mk: 'Два града ја одржаа заедно вечерта за родители',
      sq: 'Dy qytete e mbajtën së bashku mbrëmjen për prindër',
    },
    worked: {
      en: 'Nobody had to fear being seen by the neighbours',
      bg: 'Никой не се страхуваше, че съседите ще го видят',
      mk: 'Никој не се плашеше дека ќе го видат соседите',
      sq: 'Askush nuk kishte frikë se do ta shihnin fqinjët',
    },
    place: null,
    needs: null,
  },
];

/** `neighbours`: ids by code, and `league`. Dates of what is to come are counted from today, so that a demo never grows old. */
export async function seedEvents(
  house: House,
  owner: Client,
  neighbours: ReadonlyMap<string, string>,
): Promise<void> {
  const editor = await atWork(house, owner, 'editor', 'strategy-work');
  const coordinator = await atWork(house, owner, 'coordinator', 'strategy-work');
  const { organisations } = await editor.does<{
    organisations: { organisation: string; names: { en?: string } }[];
  }>('office.find-organisations', {});
  const organisation = (name: string) => {
    const found = organisations.find(({ names }) => names.en === name);
    if (!found) throw new Error(`The demo has no organisation called ${name}.`);
    return { kind: 'organisation', id: found.organisation };
  };
  const neighbour = (key: string) => ({ kind: 'neighbour', id: neighbours.get(key) });
  const event = await seedConference(editor, organisation, neighbour);
  await seedLessons(editor, coordinator, event, organisation('Ministry of Education and Science'));
  await seedComing(editor, organisation, neighbour);
}

type Party = (name: string) => { kind: string; id: string | undefined };

async function seedConference(editor: AtWork, organisation: Party, neighbour: Party): Promise<string> {
  const session = (id: string, on: string, at: string, until: string, titles: object) => ({
    session: `00000000-0000-4000-8000-0000000000${id}`,
    on,
    at,
    until,
    titles,
  });
  const { event } = await editor.does<{ event: string }>('external.enter-event', {
    ...conference,
    organisers: [organisation('Ministry of the Interior'), neighbour('league')],
    programme: [
      session('e1', '2026-03-10', '09:30', '11:00', opening),
      session('e2', '2026-03-11', '14:00', '16:00', table),
    ],
    invited: [
      { party: neighbour('XD'), answer: 'comes' },
      { party: neighbour('XE'), answer: 'comes' },
      { party: organisation('Ministry of Education and Science'), answer: 'comes' },
      { party: organisation('Ministry of Finance'), answer: 'declines' },
    ],
  });
  await editor.does('external.publish-event', { event, base: 1, publication: { rule: 'public' } });
  const promise = async (by: object, says: object, dueOn: string | null) =>
    (await editor.does<{ commitment: string }>('external.note-commitment', { event, by, says, dueOn }))
      .commitment;
  await promise(
    organisation('Municipality of Orvik'),
    {
      en: 'Two evenings for parents in every school of the town before the winter.',
      bg: 'По две вечери за родители във всяко училище на града преди зимата.',
      mk: 'По две вечери за родители во секое училиште во градот пред зимата.',
      sq: 'Dy mbrëmje për prindër në çdo shkollë të qytetit para dimrit.',
    },
    '2026-11-15',
  );
  const kept = await promise(
    neighbour('XD'),
    {
      en: 'Its book for teachers is translated and sent.',
      bg: 'Книгата ѝ за учители се превежда и изпраща.',
      mk: 'Нејзината книга за наставници се преведува и се испраќа.',
      sq: 'Libri i saj për mësuesit përkthehet dhe dërgohet.',
    },
    '2026-06-30',
  );
  const outcome = 'It came in June, in three languages.';
  await editor.does('external.settle-commitment', { commitment: kept, state: 'kept', outcome });
  return event;
}

async function seedLessons(editor: AtWork, coordinator: AtWork, event: string, by: object): Promise<void> {
  for (const lesson of lessons)
    await editor.does('external.capture-lesson', { ...lesson, event, heardFrom: null, session: null });
  const { items } = await editor.does<{ items: { lesson: string; did: { en?: string } }[] }>(
    'external.find-lessons',
    { event },
  );
  const lesson = items.find(({ did }) => did.en === lessons[0]?.did.en)?.lesson;
  await coordinator.does('external.agree-lesson', { lesson, base: 1 });
  const dueOn = dayFromToday(10);
  await coordinator.does('external.assign-lesson', { lesson, base: 2, by, dueOn });
  const { items: plans } = await editor.does<{ items: { id: string; measures: number }[] }>(
    'strategy.find-plans',
    {
      limit: 50,
    },
  );
  const plan = plans.toSorted((a, b) => b.measures - a.measures)[0]?.id;
  if (!plan) return;
  const { items: measures } = await editor.does<{ items: { id: string; externalId: string | null }[] }>(
    'strategy.find-measures',
    { plan, limit: 200 },
  );
  const item = measures.find(({ externalId }) => externalId === '1.3.3')?.id;
  if (item) await editor.does('external.tie-lesson', { lesson, target: { to: 'measure', plan, item } });
}

async function seedComing(editor: AtWork, organisation: Party, neighbour: Party): Promise<void> {
  const { event } = await editor.does<{ event: string }>('external.enter-event', {
    ...coming,
    firstOn: dayFromToday(40),
    lastOn: dayFromToday(41),
    organisers: [neighbour('league'), organisation('Municipality of Dolnava')],
    invited: [{ party: neighbour('XD'), answer: 'open' }],
  });
  await editor.does('external.publish-event', { event, base: 1, publication: { rule: 'public' } });
}

function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
