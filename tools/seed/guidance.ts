/** Invented guidance: one document in its second version, public and in force; another that comes in some days. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';
import { type AtWork, atWork } from './at-work.ts';

const day = 86_400_000;

const listening = {
  titles: {
    en: 'Listening before judging: guidance for courses and schools',
    bg: 'Първо да чуем: насоки за обучения и училища',
    mk: 'Прво да слушаме: насоки за обуки и училишта',
    sq: 'Të dëgjojmë para se të gjykojmë: udhëzime për trajnime dhe shkolla',
  },
  issuer: {
    en: 'Teacher Training Centre of Zarnevia',
    bg: 'Център за обучение на учители на Зарневия',
    mk: 'Центар за обука на наставници на Зарневија',
    sq: 'Qendra për Trajnimin e Mësuesve e Zarnevias',
  },
  addresses: ['annex/34', 'annex/35'],
};
const plainWords = {
  titles: {
    en: 'Plain words: guidance for whoever speaks in public',
    bg: 'С прости думи: насоки за всеки, който говори публично',
    mk: 'Со едноставни зборови: насоки за сите што зборуваат јавно',
    sq: 'Me fjalë të thjeshta: udhëzime për këdo që flet në publik',
  },
  issuer: {
    en: "National Coordinator's Office",
    bg: 'Служба на националния координатор',
    mk: 'Канцеларија на националниот координатор',
    sq: 'Zyra e Koordinatorit Kombëtar',
  },
  addresses: ['annex/20', 'annex/22', 'annex/23'],
};

/** Does nothing where there is guidance. Dates are counted from today, so that a demo never grows old. */
export async function seedGuidance(house: House, owner: Client, instrument: string): Promise<void> {
  const now = house.clock();
  const on = (days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);
  const earlier = { ...house, clock: () => new Date(now.getTime() - 200 * day) };
  const [editor, coordinator] = await both(house, owner);
  const there = await editor.does<{ guidance: object[] }>('strategy.find-guidance', {});
  if (there.guidance.length > 0) return;

  const [editorThen, coordinatorThen] = await both(earlier, owner);
  const first = await add(editorThen, instrument, listening);
  await issue(editorThen, coordinatorThen, first, {
    facts: { appliesFrom: on(-190), label: '1.0', changes: null },
    texts: { mk: 'https://teachers.example/listening-1.pdf' },
  });
  await issue(editor, coordinator, first, {
    facts: {
      appliesFrom: on(-5),
      label: '2.0',
      changes: {
        en: 'A new chapter on talking with parents, written together with them.',
        bg: 'Нова глава за разговорите с родители, написана заедно с тях.',
        mk: 'Ново поглавје за разговорите со родителите, напишано заедно со нив.',
        sq: 'Një kapitull i ri për bisedat me prindërit, i shkruar bashkë me ta.',
      },
    },
    texts: {
      mk: 'https://teachers.example/listening-2.mk.pdf',
      sq: 'https://teachers.example/listening-2.sq.pdf',
      en: 'https://teachers.example/listening-2.en.pdf',
    },
  });
  await editor.does('strategy.set-publication', {
    of: { object: 'guidance', guidance: first },
    base: await versionOf(editor, first),
    publication: { rule: 'public' },
  });

  const second = await add(editor, instrument, plainWords);
  const words = 'Say what is known. Say what is not known. Name no group where one person acted.';
  await issue(editor, coordinator, second, {
    facts: { appliesFrom: on(10), label: null, changes: null },
    texts: { bg: 'https://coordinator.example/plain-words.bg.html' },
    file: { name: 'plain-words.txt', type: 'text/plain', bytes: new TextEncoder().encode(words) },
  });
}

async function both(house: House, owner: Client): Promise<[AtWork, AtWork]> {
  return [
    await atWork(house, owner, 'editor', 'strategy-work'),
    await atWork(house, owner, 'coordinator', 'strategy-work'),
  ];
}

async function add(editor: AtWork, instrument: string, facts: typeof listening): Promise<string> {
  const { addresses, ...said } = facts;
  const places = addresses.map((address) => ({ instrument, address }));
  return (await editor.does<{ guidance: string }>('strategy.add-guidance', { ...said, places })).guidance;
}

async function versionOf(editor: AtWork, guidance: string): Promise<number> {
  const read = { guidance };
  return (await editor.does<{ guidance: { version: number } }>('strategy.read-guidance', read)).guidance
    .version;
}

async function issue(
  editor: AtWork,
  coordinator: AtWork,
  guidance: string,
  of: {
    facts: object;
    texts: Readonly<Record<string, string>>;
    /** In English. */
    file?: { name: string; type: string; bytes: Uint8Array };
  },
): Promise<void> {
  const { draft } = await editor.does<{ draft: string }>('strategy.write-guidance-version', {
    guidance,
    base: await versionOf(editor, guidance),
    ...of.facts,
  });
  for (const [language, link] of Object.entries(of.texts))
    await editor.does('strategy.link-guidance-text', { guidance, of: draft, language, link });
  if (of.file) {
    const text = { guidance, of: draft, language: 'en' };
    await editor.does('strategy.attach-guidance-file', text, of.file);
  }
  const base = await versionOf(editor, guidance);
  await coordinator.does('strategy.issue-guidance', { guidance, base, draft });
}
