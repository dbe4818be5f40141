/** A questionnaire of an invented body, answered in part from the invented country's plan; after its figures were approved. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';
import { type AtWork, atWork } from './at-work.ts';
import { seedFile } from './data.ts';

const number = 'FQT 7/26';
const period = { from: '2026-01-01', until: '2026-12-31' };
/** In two languages: a file in another one says so. */
const files = { en: 'questions-xc.txt', mk: 'questions-xc.mk.txt' };

const ties = [
  { question: 1, to: 'annex/39', reason: 'The question is about lessons in schools.' },
  { question: 2, to: 'annex/34', reason: 'Training of front-line professions.' },
  { question: 2, to: 'annex/35', reason: 'To notice and to help is what this paragraph asks for.' },
  { question: 3, to: 'annex/33', reason: 'Advice for families stands here.' },
  { question: 4, to: 'line/L9', reason: 'Research and evaluation are this line of action.' },
];

const answers = [
  {
    question: 1,
    words: {
      en: 'Class hours on democracy and conflict are held in 64 schools. Pupils practise to argue, to listen and to change their mind.',
      bg: 'Часове по демокрация и конфликти се провеждат в 64 училища. Учениците се упражняват да спорят, да слушат и да променят мнението си.',
      mk: 'Часови за демократија и конфликти се одржуваат во 64 училишта. Учениците вежбаат да се спорат, да слушаат и да го сменат мислењето.',
      sq: 'Orë për demokracinë dhe konfliktin mbahen në 64 shkolla. Nxënësit ushtrohen të debatojnë, të dëgjojnë dhe të ndryshojnë mendim.',
    },
  },
  {
    question: 3,
    words: {
      en: 'A family calls the advice line and need not give a name.',
      mk: 'Семејството се јавува на советодавната линија и не мора да каже име.',
    },
  },
];

/** Does nothing where a sheet of answers was kept, or where there is no plan to answer from. */
export async function seedQuestionnaire(house: House, owner: Client): Promise<void> {
  if (!house.operations.has('strategy.keep-answers')) return;
  const kept = await owner.query('select 1 from strategy.answer_sheets limit 1');
  if (kept.rows.length > 0) return;
  const editor = await atWork(house, owner, 'editor', 'strategy-work');
  const { items } = await editor.does<{
    items: { id: string; titles: { en?: string }; instrument: string }[];
  }>('strategy.find-plans', { limit: 200 });
  const plan = items.find(({ titles }) => titles.en === 'Action plan 2026 to 2030');
  if (!plan) throw new Error('The invented country has no plan to answer from.');
  const questionnaire = await theQuestionnaire(editor);
  const of = { plan: plan.id, questionnaire, period };
  const { data } = await editor.does<{ data: { questions: Question[] } }>('strategy.read-questionnaire', of);
  await tieQuestions(editor, questionnaire, plan.instrument, data.questions);
  for (const { question, words } of answers) {
    const found = theQuestion(data.questions, question);
    if (found.answer) continue;
    const { address } = found;
    await editor.does('strategy.write-answer', { plan: plan.id, questionnaire, address, words, base: 0 });
  }
  const note = {
    en: 'First answers, sent to the Forum',
    bg: 'Първи отговори, изпратени на Форума',
    mk: 'Први одговори, испратени до Форумот',
    sq: 'Përgjigjet e para, dërguar Forumit',
  };
  await editor.does('strategy.keep-answers', { ...of, note });
}

type Question = {
  address: string;
  number: string | null;
  ties: { to: { address: string } }[];
  answer: object | null;
};

function theQuestion(questions: readonly Question[], wanted: number): Question {
  const found = questions.find((one) => one.number === String(wanted));
  if (!found) throw new Error(`The invented questionnaire has no question ${wanted}.`);
  return found;
}

async function tieQuestions(
  editor: AtWork,
  questionnaire: string,
  instrument: string,
  questions: readonly Question[],
): Promise<void> {
  for (const { question, to, reason } of ties) {
    const { address, ties: known } = theQuestion(questions, question);
    if (known.some((tie) => tie.to.address === to)) continue;
    const place = { instrument, address: to };
    await editor.does('strategy.tie-question', { questionnaire, address, to: place, reason });
  }
}

/** The document with its text in two languages, as far as it is not there yet. */
async function theQuestionnaire(editor: AtWork): Promise<string> {
  const { items } = await editor.does<{
    items: { id: string; number: string | null; languages: string[] }[];
  }>('strategy.find-instruments', { limit: 200 });
  const found = items.find((one) => one.number === number);
  const instrument = found?.id ?? (await addQuestionnaire(editor));
  for (const [language, file] of Object.entries(files)) {
    if (found?.languages.includes(language)) continue;
    const upload = { name: file, type: 'text/plain', bytes: seedFile(file) };
    const { version } = await editor.does<{ version: string }>(
      'strategy.import-text',
      { instrument, language },
      upload,
    );
    await editor.does('strategy.accept-text', { instrument, version });
  }
  return instrument;
}

async function addQuestionnaire(editor: AtWork): Promise<string> {
  const { instrument } = await editor.does<{ instrument: string }>('strategy.add-instrument', {
    number,
    date: '2026-09-01',
    issuer: {
      en: 'Forum of Quiet Towns',
      bg: 'Форум на тихите градове',
      mk: 'Форум на тивки градови',
      sq: 'Forumi i Qyteteve të Qeta',
    },
    status: 'published',
    classification: 'unclassified',
    holding: 'text',
    originalLanguage: 'en',
    titles: {
      en: 'Questions to the governments of 2026',
      bg: 'Въпроси към правителствата за 2026 г.',
      mk: 'Прашања до владите за 2026 година',
      sq: 'Pyetje për qeveritë e vitit 2026',
    },
  });
  return instrument;
}
