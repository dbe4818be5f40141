/** Plans of a town and of a small place, parts of the country's plan, each written by its own post. */
import type { AtWork } from './at-work.ts';

type Plan = { id: string; titles: { en?: string }; measures: number; state: string };
type Texts = { en: string; bg: string; mk: string; sq: string };
type Measure = { titles: Texts; kind: string; planned?: number; address: string; lead?: string };
type Town = { titles: Texts; startsOn: string; endsOn: string; source: string; measures: readonly Measure[] };

const orvik: Town = {
  titles: {
    en: 'Plan of the town of Orvik 2026 to 2028',
    bg: 'План на град Орвик 2026–2028',
    mk: 'План на градот Орвик 2026–2028',
    sq: 'Plani i qytetit Orvik 2026–2028',
  },
  startsOn: '2026-03-01',
  endsOn: '2028-12-31',
  source: 'Town budget',
  measures: [
    {
      titles: {
        en: 'A table where neighbours who disagree meet, four times a year',
        bg: 'Маса, на която се срещат съседи с различни мнения, четири пъти годишно',
        mk: 'Маса на која се среќаваат соседи што не се согласуваат, четирипати годишно',
        sq: 'Një tryezë ku takohen fqinjë që nuk pajtohen, katër herë në vit',
      },
      kind: 'prevention',
      planned: 1_200_000,
      address: 'annex/20',
    },
    {
      titles: {
        en: 'The library stays open in the evening for those who have nowhere to study',
        bg: 'Библиотеката остава отворена вечер за онези, които няма къде да учат',
        mk: 'Библиотеката останува отворена навечер за оние што немаат каде да учат',
        sq: 'Biblioteka mbetet e hapur në mbrëmje për ata që nuk kanë ku të mësojnë',
      },
      kind: 'root-cause',
      planned: 800_000,
      address: 'annex/9',
    },
  ],
};

/** What the editor heard on the telephone and typed in, and the town had not decided. */
const cinema: Measure = {
  titles: {
    en: 'Evenings for young people in the old cinema',
    bg: 'Вечери за младежи в старото кино',
    mk: 'Вечери за млади во старото кино',
    sq: 'Mbrëmje për të rinjtë në kinemanë e vjetër',
  },
  kind: 'root-cause',
  planned: 2_400_000,
  address: 'annex/9',
};

const dolnava: Town = {
  titles: {
    en: 'Plan of Dolnava 2026 to 2027',
    bg: 'План на Долнава 2026–2027',
    mk: 'План на Долнава 2026–2027',
    sq: 'Plani i Dolnavës 2026–2027',
  },
  startsOn: '2026-06-01',
  endsOn: '2027-12-31',
  source: 'Municipal budget',
  measures: [
    {
      titles: {
        en: 'Open hour of the council on the first Monday of each month',
        bg: 'Отворен час на съвета в първия понеделник на всеки месец',
        mk: 'Отворен час на советот во првиот понеделник од секој месец',
        sq: 'Ora e hapur e këshillit të hënën e parë të çdo muaji',
      },
      kind: 'prevention',
      planned: 60_000,
      address: 'annex/20',
    },
  ],
};

const shemira: Town = {
  titles: {
    en: 'Plan of Shemira 2026 to 2027',
    bg: 'План на Шемира 2026–2027',
    mk: 'План на Шемира 2026–2027',
    sq: 'Plani i Shemirës 2026–2027',
  },
  startsOn: '2026-05-01',
  endsOn: '2027-12-31',
  source: 'Municipal budget',
  measures: [
    {
      titles: {
        en: 'The school bus takes young people home after the evening hours of the sports hall',
        bg: 'Училищният автобус прибира младежите след вечерните часове в спортната зала',
        mk: 'Училишниот автобус ги враќа младите дома по вечерните часови во спортската сала',
        sq: 'Autobusi i shkollës i kthen të rinjtë në shtëpi pas orëve të mbrëmjes në palestër',
      },
      kind: 'root-cause',
      planned: 1_900_000,
      address: 'annex/9',
    },
  ],
};

type Body = {
  id: string;
  names: { en?: string };
  own: boolean;
  permissions: { holds: boolean; to: { id: string }; withdrawn: object | null }[];
};

/** A place where nobody has an account lets the office type in for it until the end of the year, and says so to the editor. */
export async function permitted(
  editor: AtWork,
  place: string,
  told: { toldBy: string; means: 'paper' | 'telephone'; number: string | null },
): Promise<string> {
  const { bodies, on } = await editor.does<{ bodies: Body[]; on: string }>('strategy.find-permissions', {});
  const body = bodies.find(({ names }) => names.en === place);
  if (!body) throw new Error(`The invented country has no ${place}.`);
  if (body.permissions.some(({ holds }) => holds)) return body.id;
  const year = on.slice(0, 4);
  await editor.does('strategy.permit-entry', {
    organisation: body.id,
    ...told,
    givenOn: `${year}-01-01`,
    untilOn: `${year}-12-31`,
  });
  return body.id;
}

/** A small place with a telephone: the editor types its plan in, on the word of its secretary. */
export async function seedTypedIn(
  editor: AtWork,
  { plan, european }: { plan: string; european: string },
): Promise<void> {
  const told = { toldBy: 'Секретар на Општина Шемира', means: 'telephone', number: null } as const;
  const organisation = await permitted(editor, 'Municipality of Shemira', told);
  await seedTown(editor, shemira, plan, european, organisation);
}

/** The town's waits for approval; the small place's is still a draft, which everybody at the desk may read. */
export async function seedTownPlans(
  { editor, town, village }: { editor: AtWork; town: AtWork; village: AtWork },
  { plan, european }: { plan: string; european: string },
): Promise<void> {
  await seedTown(village, dolnava, plan, european);
  const { id, state } = await seedTown(town, orvik, plan, european);
  if (state !== 'draft') return;
  await seedObjection({ editor, town }, { plan: id, european });
  await town.does('strategy.submit-plan', { plan: id });
}

type Item = { id: string; titles: { en?: string }; state: string | null };

/** The town let the office type in for it, objects to a measure that it did not decide, and stops it. Nobody has answered yet. */
async function seedObjection(
  { editor, town }: { editor: AtWork; town: AtWork },
  { plan, european }: { plan: string; european: string },
): Promise<void> {
  const measures = async () =>
    (await town.does<{ items: Item[] }>('strategy.find-measures', { plan, limit: 200 })).items;
  const isCinema = ({ titles }: Item) => titles.en === cinema.titles.en;
  const { bodies, on } = await town.does<{ bodies: Body[]; on: string }>('strategy.find-permissions', {});
  const own = bodies.find((body) => body.own);
  const office = bodies.flatMap(({ permissions }) => permissions.map(({ to }) => to.id))[0];
  if (!own || !office) throw new Error('Nobody may type in for the town of Orvik.');
  const given = own.permissions[0];
  if (!given) {
    const days = { givenOn: on, untilOn: `${on.slice(0, 4)}-12-31` };
    const told = { toldBy: 'Секретар на Општина Орвик', means: 'account' };
    await town.does('strategy.permit-entry', { organisation: own.id, to: office, ...told, ...days });
  }
  if (!(await measures()).some(isCinema))
    await seedMeasure(editor, {
      plan,
      instrument: european,
      town: orvik,
      measure: { ...cinema, lead: own.id },
    });
  const found = (await measures()).find(isCinema) as Item;
  if (!given?.withdrawn) {
    const of = { organisation: own.id, plan, item: found.id };
    const { entries } = await town.does<{ entries: { entry: string }[] }>('strategy.find-typed-in', of);
    const reason = 'За киното само разговаравме; советот не одлучил ништо.';
    await town.does('strategy.object-to-entry', { entry: entries.at(-1)?.entry, reason });
  }
  const reason = 'Покривот на киното не е безбеден; советот бара друго место.';
  if (found.state !== 'stopped')
    await town.does('strategy.set-measure-state', { plan, item: found.id, action: 'stop', reason });
}

async function seedTown(
  by: AtWork,
  town: Town,
  partOf: string,
  instrument: string,
  organisation?: string,
): Promise<{ id: string; state: string }> {
  const { titles, startsOn, endsOn } = town;
  const { items } = await by.does<{ items: Plan[] }>('strategy.find-plans', { limit: 200 });
  const found = items.find((one) => one.titles.en === titles.en);
  const plan =
    found?.id ??
    (
      await by.does<{ plan: string }>('strategy.start-plan', {
        titles,
        instrument,
        partOf,
        startsOn,
        endsOn,
        ...(organisation ? { organisation } : {}),
      })
    ).plan;
  for (const measure of town.measures.slice(found?.measures ?? 0))
    await seedMeasure(by, { plan, instrument, town, measure });
  return { id: plan, state: found?.state ?? 'draft' };
}

async function seedMeasure(
  by: AtWork,
  {
    plan,
    instrument,
    town: { source, startsOn, endsOn },
    measure,
  }: { plan: string; instrument: string; town: Town; measure: Measure },
): Promise<void> {
  const { titles, kind, planned, address, lead } = measure;
  const year = Number(startsOn.slice(0, 4));
  const budget = planned ? [{ source, year, currency: 'EUR', planned }] : [];
  const { item } = await by.does<{ item: string }>('strategy.add-item', {
    plan,
    type: 'measure',
    titles,
    kind,
    level: 'local',
    startsOn,
    endsOn,
    budget,
    ...(lead ? { leadOrganisation: lead } : {}),
  });
  await by.does('strategy.tie-measure', { plan, item, instrument, address, strength: 'contributes' });
}
