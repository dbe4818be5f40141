/** Plans of a town and of a small place, parts of the country's plan, each written by its own post. */
import type { AtWork } from './at-work.ts';

type Plan = { id: string; titles: { en?: string }; measures: number; state: string };
type Texts = { en: string; bg: string; mk: string; sq: string };
type Measure = { titles: Texts; kind: string; planned?: number; address: string };
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

type Body = { id: string; names: { en?: string }; permissions: { holds: boolean }[] };

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
  { town, village }: { town: AtWork; village: AtWork },
  { plan, european }: { plan: string; european: string },
): Promise<void> {
  await seedTown(village, dolnava, plan, european);
  const { id, state } = await seedTown(town, orvik, plan, european);
  if (state === 'draft') await town.does('strategy.submit-plan', { plan: id });
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
  const { titles, kind, planned, address } = measure;
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
  });
  await by.does('strategy.tie-measure', { plan, item, instrument, address, strength: 'contributes' });
}
