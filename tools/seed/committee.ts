/** The invented country's National Committee: a past session with agreed minutes and an overdue task, and one to come. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';
import { type AtWork, atWork } from './at-work.ts';
import { readOrganisations } from './data.ts';

type Organisation = { organisation: string; names: { en?: string } };
type Measure = { id: string; externalId: string | null };
type Found = { plan: string; measure: (number: string) => string; of: (id: string) => string };

const title = {
  tables: {
    en: 'Dialogue tables between neighbours: the first year',
    bg: 'Маси за диалог между съседи: първата година',
    mk: 'Маси за дијалог меѓу соседи: првата година',
    sq: 'Tryeza dialogu mes fqinjëve: viti i parë',
  },
  teachers: {
    en: 'Training for teachers: what is missing',
    bg: 'Обучение на учителите: какво липсва',
    mk: 'Обука за наставниците: што недостига',
    sq: 'Trajnimi i mësuesve: ç’mungon',
  },
  report: {
    en: 'What the plan has reached in half a year',
    bg: 'Какво постигна планът за половин година',
    mk: 'Што постигна планот за половина година',
    sq: 'Ç’arriti plani për gjysmë viti',
  },
  threat: {
    en: 'The threat picture and the measures that answer it',
    bg: 'Картината на заплахата и мерките, които ѝ отговарят',
    mk: 'Сликата на заканата и мерките што ѝ одговараат',
    sq: 'Pasqyra e kërcënimit dhe masat që i përgjigjen',
  },
};

/** Does nothing in a house without the committee desk, or that knows a session already. */
export async function seedCommittee(house: House, owner: Client): Promise<void> {
  if (!house.operations.has('committee.write-session')) return;
  if ((await owner.query('select 1 from committee.bodies limit 1')).rows.length > 0) return;
  const editor = await atWork(house, owner, 'editor', 'strategy-work');
  const coordinator = await atWork(house, owner, 'coordinator', 'strategy-work');
  const found = await findWhatIsThere(editor);
  const body = await seedBody(editor, found);
  await seedPast(editor, coordinator, body, found);
  await seedComing(editor, body, found);
}

async function findWhatIsThere(editor: AtWork): Promise<Found> {
  const { items: plans } = await editor.does<{ items: { id: string; measures: number }[] }>(
    'strategy.find-plans',
    {
      limit: 200,
    },
  );
  const plan = plans.toSorted((a, b) => b.measures - a.measures)[0]?.id as string;
  const { items } = await editor.does<{ items: Measure[] }>('strategy.find-measures', { plan, limit: 200 });
  const { organisations } = await editor.does<{ organisations: Organisation[] }>(
    'office.find-organisations',
    {},
  );
  const english = new Map(readOrganisations().map(({ id, names }) => [id, names.en]));
  return {
    plan,
    measure: (number) => items.find((one) => one.externalId === number)?.id as string,
    of: (id) => organisations.find(({ names }) => names.en === english.get(id))?.organisation as string,
  };
}

async function seedBody(editor: AtWork, { of }: Found): Promise<string> {
  const { body } = await editor.does<{ body: string }>('committee.write-body', {
    names: {
      en: 'National Committee',
      bg: 'Национален комитет',
      mk: 'Национален комитет',
      sq: 'Komiteti Kombëtar',
    },
  });
  const seat = (organisation: string, holds: string, post: string, more: object = {}) =>
    editor.does('committee.set-seat', {
      body,
      organisation: of(organisation),
      holds,
      post,
      name: null,
      from: '2025-09-01',
      until: null,
      ...more,
    });
  await seat('coordinator-office', 'chair', 'National Coordinator');
  await seat('ministry-education', 'member', 'State secretary');
  await seat('ministry-education', 'substitute', 'Adviser for schools', { from: '2026-01-01' });
  await seat('ministry-social', 'member', 'State secretary');
  await seat('ministry-justice', 'member', 'Head of the department for sanctions');
  await seat('ministry-justice', 'substitute', 'Adviser', { from: '2025-09-01', until: '2025-12-31' });
  await seat('community-police', 'member', 'Head of the directorate');
  await seat('municipality-orvik', 'observer', 'Secretary of the town');
  return body;
}

async function seedPast(editor: AtWork, coordinator: AtWork, body: string, found: Found): Promise<void> {
  const { plan, measure, of } = found;
  const paper = (number: string, words: string) => ({
    kind: 'measure',
    title: words,
    plan,
    measure: measure(number),
  });
  const { session } = await editor.does<{ session: string }>('committee.write-session', {
    body,
    heldOn: '2026-02-17',
    beginsAt: '10:00',
    place: 'Zarnik, Government building, hall 2',
    registry: {
      number: '07-112/1',
      on: '2026-02-03',
      signatory: 'National Coordinator',
      keptAt: 'Registry, shelf 7',
    },
    agenda: [
      {
        kind: 'decision',
        titles: title.tables,
        papers: [paper('1.3.3', '1.3.3 Dialogue tables between neighbours')],
      },
      { kind: 'decision', titles: title.teachers, papers: [paper('3.1.1', '3.1.1 Training module')] },
    ],
  });
  await editor.does('committee.move-session', { session, action: 'call' });
  const attend = (organisation: string, way: string, post: string, word: object | null = null) =>
    editor.does('committee.set-attendance', {
      session,
      attends: { organisation: of(organisation), way, post, name: null, word },
    });
  await attend('coordinator-office', 'in-person', 'National Coordinator');
  await attend('ministry-education', 'substitute', 'Adviser for schools');
  await attend('ministry-social', 'in-person', 'State secretary');
  await attend('ministry-justice', 'written-word', 'Head of the department for sanctions', {
    standIn: 'Secretary of the National Committee',
    number: '15-48/2',
    on: '2026-02-16',
    keptAt: 'Registry, shelf 7',
  });
  await attend('municipality-orvik', 'guest', 'Secretary of the town');
  await editor.does('committee.move-session', { session, action: 'hold' });
  await seedDecisions(editor, coordinator, session, found);
  await editor.does('committee.write-minutes', { session, write: { draft: ['en', 'bg', 'mk', 'sq'] } });
  const silentUntil = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await editor.does('committee.circulate-minutes', { session, base: 1, silentUntil });
  for (const [organisation, number] of [
    ['coordinator-office', '07-112/5'],
    ['ministry-education', '11-204/2'],
    ['ministry-social', '09-87/3'],
    ['ministry-justice', '15-48/4'],
  ] as const)
    await editor.does('committee.say-on-minutes', {
      session,
      round: 1,
      organisation: of(organisation),
      agrees: true,
      words: null,
      letter: { number, on: '2026-03-02' },
    });
  await coordinator.does('committee.agree-minutes', { session, base: 2, by: 'everybody' });
}

async function seedDecisions(
  editor: AtWork,
  coordinator: AtWork,
  session: string,
  found: Found,
): Promise<void> {
  const { plan, measure, of } = found;
  const { agenda } = await editor.does<{ agenda: { item: string }[] }>('committee.read-session', { session });
  const decide = async (at: number, facts: object) => {
    const { decision } = await editor.does<{ decision: string }>('committee.write-decision', {
      session,
      agendaItem: agenda[at]?.item,
      votes: [],
      registry: null,
      ...facts,
    });
    await editor.does('committee.settle-decision', { decision, action: 'adopt' });
    return decision;
  };
  const tables = await decide(0, {
    texts: {
      en: 'Dialogue tables are held in every town that asks for them, and twenty hosts are trained first.',
      bg: 'Масите за диалог се провеждат във всеки град, който ги поиска, а първо се обучават двайсет домакини.',
      mk: 'Масите за дијалог се одржуваат во секој град што ќе ги побара, а прво се обучуваат дваесет домаќини.',
      sq: 'Tryezat e dialogut mbahen në çdo qytet që i kërkon, dhe së pari trajnohen njëzet mikpritës.',
    },
    way: 'vote',
    votes: [
      { organisation: of('coordinator-office'), vote: 'for' },
      { organisation: of('ministry-education'), vote: 'for' },
      { organisation: of('ministry-social'), vote: 'for' },
      { organisation: of('ministry-justice'), vote: 'abstained' },
    ],
    registry: {
      number: '07-112/3',
      on: '2026-02-18',
      signatory: 'National Coordinator',
      keptAt: 'Registry, shelf 7',
    },
  });
  await coordinator.does('committee.set-publication', {
    decision: tables,
    base: 1,
    publication: { rule: 'public' },
  });
  const follow = (decision: string, facts: object) =>
    editor.does('committee.write-action', {
      decision,
      ownerPost: null,
      tied: null,
      proposes: null,
      ...facts,
    });
  await follow(tables, {
    texts: {
      en: 'Name the towns that begin this year',
      bg: 'Да се посочат градовете, които започват тази година',
      mk: 'Да се наведат градовите што почнуваат оваа година',
      sq: 'Të caktohen qytetet që fillojnë këtë vit',
    },
    owner: of('dialogue-agency'),
    dueOn: '2026-03-31',
    tied: { plan, measure: measure('1.3.3') },
  });
  const teachers = await decide(1, {
    texts: {
      en: 'The training of teachers is to be offered outside the large towns too.',
      bg: 'Обучението на учителите да се предлага и извън големите градове.',
      mk: 'Обуката за наставниците да се нуди и надвор од големите градови.',
      sq: 'Trajnimi i mësuesve të ofrohet edhe jashtë qyteteve të mëdha.',
    },
    way: 'consensus',
  });
  await follow(teachers, {
    texts: {
      en: 'Write what a travelling course would cost',
      bg: 'Да се опише колко би струвал пътуващ курс',
      mk: 'Да се опише колку би чинел патувачки курс',
      sq: 'Të shkruhet sa do të kushtonte një kurs shëtitës',
    },
    owner: of('ministry-education'),
    dueOn: '2030-06-30',
    proposes: {
      en: 'Travelling course for teachers',
      bg: 'Пътуващ курс за учители',
      mk: 'Патувачки курс за наставници',
      sq: 'Kurs shëtitës për mësues',
    },
  });
}

async function seedComing(editor: AtWork, body: string, { plan, measure }: Found): Promise<void> {
  const { pictures } = await editor.does<{ pictures: { id: string; number: number | null }[] }>(
    'strategy.find-threat-pictures',
    {},
  );
  const picture = pictures.find(({ number }) => number !== null);
  const { session } = await editor.does<{ session: string }>('committee.write-session', {
    body,
    heldOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    beginsAt: '09:30',
    place: 'Orvik, Town hall',
    registry: null,
    agenda: [
      {
        kind: 'information',
        titles: title.report,
        papers: [
          {
            kind: 'measure',
            title: '1.3.3 Dialogue tables between neighbours',
            plan,
            measure: measure('1.3.3'),
          },
        ],
      },
      {
        kind: 'discussion',
        titles: title.threat,
        papers: picture ? [{ kind: 'picture', title: 'Threat picture', picture: picture.id }] : [],
      },
    ],
  });
  await editor.does('committee.move-session', { session, action: 'call' });
}
