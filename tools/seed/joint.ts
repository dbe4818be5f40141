/** A joint activity of three countries that goes on: accepted by each, planned and paid together, reported by two of the three. */
import type { AtWork } from './at-work.ts';

const facts = {
  titles: {
    en: 'Youth clubs that stay open on both sides of the border',
    bg: 'Младежки клубове, които остават отворени от двете страни на границата',
    mk: 'Младински клубови што остануваат отворени од двете страни на границата',
    sq: 'Klube rinore që mbeten të hapura në të dy anët e kufirit',
  },
  aim: {
    en: 'Six clubs work in pairs across the border for a year, and each country learns what keeps a club open when its project ends.',
    bg: 'Шест клуба работят една година по двойки през границата и всяка държава научава какво държи един клуб отворен, когато проектът му свърши.',
    mk: 'Шест клуба работат една година во парови преку границата, а секоја држава учи што го одржува клубот отворен кога проектот ќе заврши.',
    sq: 'Gjashtë klube punojnë një vit në çifte përtej kufirit dhe secili shtet mëson çfarë e mban një klub hapur kur mbaron projekti.',
  },
  level: 'strategic',
  way: 'multilateral',
};

const steps = {
  visit: {
    en: 'The clubs of each pair visit each other once.',
    bg: 'Клубовете от всяка двойка си гостуват по веднъж.',
    mk: 'Клубовите од секој пар се посетуваат по еднаш.',
    sq: 'Klubet e çdo çifti vizitojnë njëri-tjetrin një herë.',
  },
  guide: {
    en: 'A short guide for towns: what a club costs after the project.',
    bg: 'Кратък наръчник за градовете: колко струва един клуб след проекта.',
    mk: 'Краток водич за градовите: колку чини клубот по проектот.',
    sq: 'Një udhëzues i shkurtër për qytetet: sa kushton një klub pas projektit.',
  },
  meeting: {
    en: 'A closing meeting of the three offices.',
    bg: 'Заключителна среща на трите служби.',
    mk: 'Завршна средба на трите служби.',
    sq: 'Takim përmbyllës i tri zyrave.',
  },
};

const shares = {
  rooms: {
    en: 'Rooms and heating',
    bg: 'Помещения и отопление',
    mk: 'Простории и греење',
    sq: 'Ambiente dhe ngrohje',
  },
  travel: {
    en: 'Travel between the clubs',
    bg: 'Пътуване между клубовете',
    mk: 'Патување меѓу клубовите',
    sq: 'Udhëtimi mes klubeve',
  },
};

const reports = {
  ours: {
    did: {
      en: 'Two clubs opened, and both visited their partner once.',
      bg: 'Отворени са два клуба и двата гостуваха веднъж на своя партньор.',
      mk: 'Отворени се два клуба и двата го посетија својот партнер еднаш.',
      sq: 'U hapën dy klube dhe të dyja e vizituan partnerin një herë.',
    },
    reached: {
      en: 'Some forty young people come each week.',
      bg: 'Всяка седмица идват около четиридесет младежи.',
      mk: 'Секоја недела доаѓаат околу четириесет млади.',
      sq: 'Çdo javë vijnë rreth dyzet të rinj.',
    },
    missing: {
      en: 'One town has no money for heating after March.',
      bg: 'Един град няма пари за отопление след март.',
      mk: 'Еден град нема пари за греење по март.',
      sq: 'Një qytet nuk ka para për ngrohje pas marsit.',
    },
  },
  velmora: {
    did: {
      en: 'Two clubs opened; one moved into a school after a month.',
      bg: 'Отворени са два клуба; след месец единият се премести в училище.',
      mk: 'Отворени се два клуба; по еден месец едниот се пресели во училиште.',
      sq: 'U hapën dy klube; pas një muaji njëri u zhvendos në një shkollë.',
    },
    reached: {
      en: 'In the school more girls come than before.',
      bg: 'В училището идват повече момичета отпреди.',
      mk: 'Во училиштето доаѓаат повеќе девојчиња од порано.',
      sq: 'Në shkollë vijnë më shumë vajza se më parë.',
    },
    missing: null,
  },
};

/** `neighbours`: ids by code. Days are counted from today, so that a demo never grows old. */
export async function seedJoint(
  editor: AtWork,
  neighbours: ReadonlyMap<string, string>,
  of: { ministry: string; agreement: string },
): Promise<void> {
  const [velmora, tessaria] = [neighbours.get('XD'), neighbours.get('XE')];
  const { joint } = await editor.does<{ joint: string }>('external.propose-joint', {
    ...facts,
    firstOn: dayFromToday(-100),
    lastOn: dayFromToday(200),
    sides: [
      { kind: 'organisation', id: of.ministry },
      { kind: 'neighbour', id: velmora },
      { kind: 'neighbour', id: tessaria },
    ],
    proposedBy: of.ministry,
  });
  const source = (voice: string, days: number, document: string, number: string | null) => ({
    voice,
    saidOn: dayFromToday(days),
    document,
    number,
  });
  const accept = (side: string | undefined, from: object) =>
    editor.does('external.note-word', { joint, side, said: 'accepted', reason: null, ...from });
  await accept(velmora, source('Secretariat of the coordinator', -130, 'Letter with a signed copy', '14/VL'));
  await accept(tessaria, source('Desk for prevention, ministry of the interior', -118, 'Note', null));
  const step = async (side: string | undefined, says: object, days: number) =>
    (
      await editor.does<{ step: string }>('external.set-step', {
        joint,
        side,
        says,
        dueOn: dayFromToday(days),
        change: null,
      })
    ).step;
  const visit = await step(velmora, steps.visit, -20);
  const outcome = 'Each pair met, two of them twice.';
  await editor.does('external.settle-step', { step: visit, base: 1, state: 'done', outcome });
  await step(of.ministry, steps.guide, 12);
  await step(tessaria, steps.meeting, 180);
  const share = (
    side: string | undefined,
    says: object,
    currency: string,
    planned: number,
    spent: number | null,
  ) => editor.does('external.set-share', { joint, side, says, currency, planned, spent, change: null });
  await share(of.ministry, shares.rooms, 'EUR', 18_000_00, 7_250_00);
  await share(velmora, shares.rooms, 'EUR', 12_000_00, 5_100_00);
  await share(tessaria, shares.travel, 'CHF', 9_500_00, null);
  const report = (side: string | undefined, texts: object, from: object) =>
    editor.does('external.enter-report', {
      joint,
      side,
      fromOn: dayFromToday(-100),
      untilOn: dayFromToday(-10),
      corrects: null,
      ...texts,
      ...from,
    });
  await report(
    of.ministry,
    reports.ours,
    source('Department for prevention', -8, 'Report of the quarter', '31/IN'),
  );
  await report(velmora, reports.velmora, source('Secretariat of the coordinator', -5, 'Letter', null));
  await editor.does('external.tie-joint', { joint, target: { to: 'agreement', agreement: of.agreement } });
  await tieToWork(editor, joint);
  await editor.does('external.publish-joint', { joint, base: 1, publication: { rule: 'public' } });
}

/** The measure that the conference's lesson speaks to, and that lesson. */
async function tieToWork(editor: AtWork, joint: string): Promise<void> {
  const { items } = await editor.does<{
    items: { lesson: string; event: string; ties: { target: object }[] }[];
  }>('external.find-lessons', {});
  const lesson = items.find(({ ties }) => ties.length > 0);
  if (!lesson) return;
  const target = { to: 'lesson', event: lesson.event, lesson: lesson.lesson };
  await editor.does('external.tie-joint', { joint, target });
  for (const tie of lesson.ties) await editor.does('external.tie-joint', { joint, target: tie.target });
}

function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
