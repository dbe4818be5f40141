/** The invented country's neighbours: two countries and a league, what was agreed, whom to ask, when there was contact, what is done together. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';
import { type AtWork, atWork } from './at-work.ts';
import { seedBoard } from './board.ts';
import { readCountries } from './data.ts';
import { seedEvents } from './events.ts';
import { seedJoint } from './joint.ts';

const league = {
  en: 'League of Towns of the Three Rivers',
  bg: 'Лига на градовете от Трите реки',
  mk: 'Лига на градовите од Трите реки',
  sq: 'Lidhja e Qyteteve të Tri Lumenjve',
};

/** Does nothing in a house without the external desk, or that knows a neighbour already. */
export async function seedExternal(house: House, owner: Client): Promise<void> {
  if (!house.operations.has('external.add-neighbour')) return;
  if ((await owner.query('select 1 from external.neighbours limit 1')).rows.length > 0) return;
  const editor = await atWork(house, owner, 'editor', 'strategy-work');
  const add = async (facts: object) =>
    (await editor.does<{ neighbour: string }>('external.add-neighbour', facts)).neighbour;
  const ids = new Map<string, string>();
  for (const { code, names } of readCountries())
    if (code !== 'XC') ids.set(code, await add({ kind: 'country', code, names }));
  ids.set('league', await add({ kind: 'organisation', code: null, names: league }));
  const of = (...keys: string[]) => keys.map((key) => ids.get(key));
  const agreement = await seedAgreements(editor, of);
  await seedPoints(editor, of);
  await seedTalks(editor, of);
  await seedEvents(house, owner, ids);
  await seedJoint(editor, ids, { ministry: await findMinistry(editor), agreement });
  await seedBoard(editor, ids, { agreement });
}

type Of = (...keys: string[]) => (string | undefined)[];

/** Answers the declaration, on which the joint activity rests. */
async function seedAgreements(editor: AtWork, of: Of): Promise<string> {
  const enter = async (facts: object) =>
    (await editor.does<{ agreement: string }>('external.enter-agreement', facts)).agreement;
  await enter({
    neighbours: of('XE'),
    titles: {
      en: 'Working arrangement on requests between offices',
      bg: 'Работна договореност за запитванията между службите',
      mk: 'Работен договор за барањата меѓу службите',
      sq: 'Marrëveshje pune për kërkesat mes zyrave',
    },
    way: 'bilateral',
    level: 'operational',
    signedOn: '2025-09-15',
    fromOn: '2025-10-01',
    untilOn: '2027-09-30',
    covers: {
      en: 'Which post asks which, in which language, and within how many days there is an answer. No personal data.',
      bg: 'Коя длъжност кого пита, на какъв език и за колко дни се отговаря. Без лични данни.',
      mk: 'Кое работно место кого прашува, на кој јазик и за колку дена се одговара. Без лични податоци.',
      sq: 'Cili post pyet cilin, në ç’gjuhë dhe brenda sa ditësh përgjigjet. Pa të dhëna personale.',
    },
    link: null,
    reviewOn: '2026-03-01',
  });
  const declaration = await enter({
    neighbours: of('XD', 'XE', 'league'),
    titles: {
      en: 'Declaration of Orvik on preventing violent extremism together',
      bg: 'Декларация от Орвик за съвместно предотвратяване на насилствения екстремизъм',
      mk: 'Декларација од Орвик за заедничко спречување на насилен екстремизам',
      sq: 'Deklarata e Orvikut për parandalimin e përbashkët të ekstremizmit të dhunshëm',
    },
    way: 'multilateral',
    level: 'strategic',
    signedOn: '2026-02-20',
    fromOn: '2026-03-01',
    untilOn: null,
    covers: {
      en: 'Lessons of schools, towns and families are shared twice a year; each side reports to its own government.',
      bg: 'Поуките на училища, градове и семейства се споделят два пъти годишно; всяка страна докладва на своето правителство.',
      mk: 'Поуките на училиштата, градовите и семејствата се споделуваат двапати годишно; секоја страна ја известува својата влада.',
      sq: 'Mësimet e shkollave, qyteteve dhe familjeve ndahen dy herë në vit; secila palë i raporton qeverisë së vet.',
    },
    link: 'https://orvik.example/declaration',
    reviewOn: '2028-02-20',
  });
  const publication = { rule: 'public' };
  await editor.does('external.set-publication', { agreement: declaration, base: 1, publication });
  return declaration;
}

async function findMinistry(editor: AtWork): Promise<string> {
  const { organisations } = await editor.does<{
    organisations: { organisation: string; names: { en?: string } }[];
  }>('office.find-organisations', {});
  const found = organisations.find(({ names }) => names.en === 'Ministry of the Interior');
  if (!found) throw new Error('The demo has no Ministry of the Interior.');
  return found.organisation;
}

async function seedPoints(editor: AtWork, of: Of): Promise<void> {
  const [velmora, tessaria] = of('XD', 'XE');
  const add = (facts: object) =>
    editor.does('external.add-contact-point', {
      name: null,
      validFrom: '2026-01-01',
      validUntil: null,
      checkedOn: '2026-02-01',
      ...facts,
    });
  await add({
    neighbour: velmora,
    answersAt: 'strategic',
    post: 'Secretariat of the Coordinator',
    office: 'Government of Velmora',
    telephone: '+999 1 555 0110',
    email: 'secretariat@coordinator.velmora.example',
    languages: ['en', 'bg'],
  });
  await add({
    neighbour: tessaria,
    answersAt: 'operational',
    post: 'Desk for requests of other offices',
    office: 'Ministry of the Interior of Tessaria',
    telephone: '+999 2 555 0120',
    email: 'requests@interior.tessaria.example',
    languages: ['en', 'sq'],
  });
}

async function seedTalks(editor: AtWork, of: Of): Promise<void> {
  const talks = [
    [of('XD'), '2026-01-22', 'strategic', 'bilateral', 'What schools learned in the first year'],
    [of('XE'), '2025-11-05', 'operational', 'bilateral', 'Days within which requests are answered'],
    [of('XD', 'XE', 'league'), '2026-02-20', 'strategic', 'multilateral', 'The declaration of Orvik'],
  ] as const;
  for (const [neighbours, heldOn, level, way, about] of talks)
    await editor.does('external.note-talk', { neighbours, heldOn, level, way, about });
}
