/** The invented office's own template of reports: shorter than the plain one, its closing words not yet in Albanian. */
import type { AtWork } from './at-work.ts';

const chapters = [
  { chapter: 'summary', words: null },
  {
    chapter: 'effects',
    words: null,
    heading: {
      en: 'What has changed',
      bg: 'Какво се промени',
      mk: 'Што се смени',
      sq: 'Çfarë ka ndryshuar',
    },
    without: ['type'],
  },
  {
    chapter: 'lines',
    words: {
      en: 'Each ministry answers for its own measures.',
      bg: 'Всяко министерство отговаря за своите мерки.',
      mk: 'Секое министерство одговара за своите мерки.',
      sq: 'Çdo ministri përgjigjet për masat e veta.',
    },
  },
  { chapter: 'gaps', words: null },
  { chapter: 'corrections', words: null },
  { chapter: 'method', words: null },
];

export async function seedReportTemplate(editor: AtWork): Promise<void> {
  const { templates } = await editor.does<{ templates: unknown[] }>('strategy.find-report-templates', {});
  if (templates.length > 0) return;
  await editor.does('strategy.write-report-template', {
    of: null,
    names: {
      en: 'Report to the government',
      bg: 'Отчет до правителството',
      mk: 'Извештај до Владата',
      sq: 'Raport për qeverinë',
    },
    layout: {
      title: {
        en: 'How the plan is carried out',
        bg: 'Как се изпълнява планът',
        mk: 'Како се спроведува планот',
        sq: 'Si po zbatohet plani',
      },
      signatory: {
        en: 'National Coordinator',
        bg: 'Национален координатор',
        mk: 'Национален координатор',
        sq: 'Koordinatori Kombëtar',
      },
      letterhead: {
        en: 'Office of the National Coordinator\nLuvena',
        bg: 'Служба на националния координатор\nЛувена',
        mk: 'Служба на националниот координатор\nЛувена',
        sq: 'Zyra e Koordinatorit Kombëtar\nLuvena',
      },
      introduction: {
        en: 'This report says what was done, what it changed, and what is left undone.',
        bg: 'Отчетът казва какво е направено, какво се е променило и какво е останало несвършено.',
        mk: 'Извештајот кажува што е сторено, што се сменило и што останало несторено.',
        sq: 'Ky raport thotë çfarë u bë, çfarë ndryshoi dhe çfarë mbeti pa u bërë.',
      },
      closing: {
        en: 'Questions are welcome at the Office.',
        bg: 'Службата отговаря на въпроси.',
        mk: 'Службата одговара на прашања.',
      },
      depth: 'paragraphs',
      chapters,
    },
    note: null,
  });
}
