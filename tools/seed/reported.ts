/** What the invented institutions say in two reporting periods, each in the language of whoever answers, and what is measured for it. */

/** What is said of a measure: of one of its indicators, or in words of the work. */
export type Said = {
  measure: string;
  indicator?: string;
  value?: number;
  narrative?: string;
  source?: string;
};

type Names = { en: string; bg: string; mk: string; sq: string };

export type PeriodSeed = {
  names: Names;
  fromOn: string;
  toOn: string;
  dueOn: string;
  steps: 1 | 2;
  /** By the login of whoever answers: the English name of their institution. */
  institutions: Readonly<Record<string, string>>;
  said: Readonly<Record<string, readonly Said[]>>;
};

const lessons = 'Schools where the class hours are held';
const officers = 'Officers who finished the course';
const families = 'Families who waited less than sixty days for an answer';

export const reported = [
  {
    measure: '4.1.1',
    titles: {
      en: lessons,
      bg: 'Училища, в които се провеждат часовете',
      mk: 'Училишта во кои се одржуваат часовите',
      sq: 'Shkolla ku mbahen orët',
    },
    type: 'output',
    unit: { en: 'schools', bg: 'училища', mk: 'училишта', sq: 'shkolla' },
    direction: 'rises',
    baseline: { value: 12, on: '2025' },
    targets: [
      { on: '2026-06-30', value: 60 },
      { on: '2026-12-31', value: 120 },
      { on: '2028-12-31', value: 300 },
    ],
  },
  {
    measure: '3.1.4',
    titles: {
      en: officers,
      bg: 'Служители, завършили курса',
      mk: 'Службеници што го завршиле курсот',
      sq: 'Punonjës që e përfunduan kursin',
    },
    type: 'output',
    unit: { en: 'officers', bg: 'служители', mk: 'службеници', sq: 'punonjës' },
    direction: 'rises',
    baseline: { value: 0, on: '2025' },
    targets: [
      { on: '2026-06-30', value: 80 },
      { on: '2026-12-31', value: 200 },
    ],
  },
  {
    measure: '1.1.3',
    titles: {
      en: families,
      bg: 'Семейства, чакали отговор по-малко от шейсет дни',
      mk: 'Семејства што чекале одговор помалку од шеесет дена',
      sq: 'Familje që pritën përgjigje më pak se gjashtëdhjetë ditë',
    },
    type: 'outcome',
    unit: { en: '%', bg: '%', mk: '%', sq: '%' },
    direction: 'rises',
    baseline: { value: 35, on: '2025' },
    targets: [
      { on: '2026-12-31', value: 55 },
      { on: '2028-12-31', value: 80 },
    ],
  },
] as const;

/** What came into the plan when the second period was open already. */
export const reportedLater = {
  measure: '3.1.4',
  titles: {
    en: 'Officers who speak a second language of their town',
    bg: 'Служители, които говорят втори език на своя град',
    mk: 'Службеници што зборуваат втор јазик на својот град',
    sq: 'Punonjës që flasin një gjuhë të dytë të qytetit të tyre',
  },
  type: 'output',
  unit: { en: 'officers', bg: 'служители', mk: 'службеници', sq: 'punonjës' },
  direction: 'rises',
} as const;

const institutions = {
  'focal-point-education': 'Ministry of Education and Science',
  'focal-point-interior': 'Community Police Directorate',
  'focal-point-social': 'Ministry of Labour and Social Policy',
  'focal-point-orvik': 'Municipality of Orvik',
};

export const past: PeriodSeed = {
  names: {
    en: 'First half of 2026',
    bg: 'Първо полугодие на 2026 г.',
    mk: 'Прво полугодие од 2026',
    sq: 'Gjashtëmujori i parë i vitit 2026',
  },
  fromOn: '2026-01-01',
  toOn: '2026-06-30',
  dueOn: '2026-07-31',
  steps: 1,
  institutions,
  said: {
    'focal-point-education': [
      { measure: '1.1.1', narrative: 'Часовите почнуваат во септември; четириесетте училишта се избрани.' },
      { measure: '2.2.4', narrative: 'Учебникот за петто одделение е одобрен и се печати.' },
      { measure: '4.1.1', indicator: lessons, value: 64, source: 'Извештаи на училиштата, јуни 2026' },
      {
        measure: '4.1.1',
        narrative: 'Часовите се одржуваат во 64 училишта; наставниците бараат повеќе примери.',
      },
    ],
    'focal-point-interior': [
      { measure: '3.1.4', indicator: officers, value: 71, source: 'Regjistri i kurseve të Drejtorisë' },
      {
        measure: '3.1.4',
        narrative: 'Katër kurse u mbajtën; një u shty për shtator, sepse mësuesja u sëmur.',
      },
    ],
    'focal-point-social': [
      {
        measure: '1.1.3',
        indicator: families,
        value: 44,
        source: 'Дневник на центровете за социална работа',
      },
      { measure: '1.1.3', narrative: 'В пет града работи общо гише; най-дълго се чака в Шемира.' },
      { measure: '3.1.3', narrative: 'Модулът е написан и изпробван с две групи.' },
      { measure: '3.2.2', narrative: 'Екипите в трите града са съставени; първите срещи се състояха.' },
    ],
    'focal-point-orvik': [
      {
        measure: '1.1.2',
        narrative: 'Осумнаесет млади луѓе се на практика кај девет работодавачи во градот.',
      },
    ],
  },
};

export const openQuarter: PeriodSeed = {
  names: {
    en: 'July to September 2026',
    bg: 'Юли – септември 2026 г.',
    mk: 'Јули – септември 2026',
    sq: 'Korrik – shtator 2026',
  },
  fromOn: '2026-07-01',
  toOn: '2026-09-30',
  dueOn: '2026-10-31',
  steps: 2,
  institutions,
  said: {
    'focal-point-education': [
      { measure: '1.1.1', narrative: 'Дополнителните часови почнаа во сите четириесет училишта.' },
      { measure: '2.2.4', narrative: 'Учебникот е во училиштата од првиот училишен ден.' },
      { measure: '4.1.1', indicator: lessons, value: 97, source: 'Извештаи на училиштата, октомври 2026' },
      { measure: '4.1.1', narrative: 'Се приклучија 33 нови училишта; на две им недостасува наставник.' },
    ],
    'focal-point-interior': [
      { measure: '3.1.4', indicator: officers, value: 118, source: 'Regjistri i kurseve të Drejtorisë' },
    ],
    'focal-point-social': [
      {
        measure: '1.1.3',
        indicator: families,
        value: 61,
        source: 'Дневник на центровете за социална работа',
      },
      { measure: '1.1.3', narrative: 'Числото е от три града; в другите два се сменя системата.' },
      { measure: '3.1.3', narrative: 'Започна обучението на първите шейсет специалисти.' },
      { measure: '3.2.2', narrative: 'Екипите се срещат през седмица.' },
    ],
    'focal-point-orvik': [
      { measure: '1.1.2', narrative: 'Седум од осумнаесетте млади луѓе останаа на работа и по практиката.' },
    ],
  },
};
