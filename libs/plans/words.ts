// The words by which people head columns and fill them in: English, Bulgarian, Macedonian, Albanian, and neighbours met in real plans.

import type { Field } from './types.ts';

/** One spelling for comparing: lower case, letters and digits only, accents kept. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const list = (words: string) => words.split(',').map((word) => plain(word));

/** Headings by field. A heading with a language in it ("Measure (bg)") is read apart. */
export const headings: readonly (readonly [Field, readonly string[]])[] = [
  [
    'external-id',
    list('external id,id,code,number,no,nr,№,код,номер,шифра,реден број,број,бр,kodi,numri,codi'),
  ],
  ['part-of', list('part of,parent,parent id,belongs to,част от,дел од,pjesë e')],
  [
    'level-1',
    list(
      'goal,strategic goal,priority,axis,pillar,цел,обща цел,општа цел,стратегическа цел,приоритет,стратешка цел,qëllimi,përparësia,eix',
    ),
  ],
  [
    'level-2',
    list(
      'objective,specific objective,specific goal,линия,задача,специфична цел,посебна цел,objektivi,línia',
    ),
  ],
  [
    'title',
    list(
      'title,measure,action,activity,name,node title,мярка,заглавие,наименование,име,действие,мерка,наслов,активност,назив,masa,veprimi,titulli,acció,actuació',
    ),
  ],
  ['description', list('description,details,описание,опис,përshkrimi')],
  ['kind', list('kind,kind of measure,type of measure,вид,вид мярка,вид мерка,lloji')],
  ['level', list('level,level of action,ниво,равнище,niveli')],
  [
    'lead',
    list(
      'lead,lead institution,responsible institution,responsible,institution,отговорна институция,отговорник,водеща институция,одговорна институција,носител,институција носител,institucioni përgjegjës,bartësi',
    ),
  ],
  [
    'lead-post',
    list(
      'lead post,post,responsible post,длъжност,отговорна длъжност,позиция,позиција,работно место,одговорно работно место,posti,posti përgjegjës,pozita',
    ),
  ],
  [
    'co-leads',
    list('co leads,co lead,съотговорни институции,съводещи,соносители,bashkëbartësit,bashkëpërgjegjësit'),
  ],
  ['partners', list('partners,partner,партньори,партнери,partnerët')],
  [
    'starts',
    list(
      'starts,start,start date,begins,from,node start,начало,начална дата,от,почеток,почнува,од,fillimi,nga',
    ),
  ],
  [
    'ends',
    list(
      'ends,end,end date,deadline,until,to,node end,край,срок,крайна дата,до,рок,крај,завршува,mbarimi,afati,deri',
    ),
  ],
  ['status', list('status,state,node status,състояние,статус,изпълнение,состојба,statusi,gjendja,estat')],
  [
    'planned',
    list(
      'budget,budget planned,planned,money planned,cost,amount,бюджет,планирани,планирани средства,средства,стойност,буџет,buxheti,kostoja,të planifikuara,paratë e planifikuara',
    ),
  ],
  [
    'committed',
    list(
      'budget committed,committed,money committed,поети,поети средства,преземени,преземени средства,ангажирани средства,ангажирани,të angazhuara,paratë e angazhuara',
    ),
  ],
  [
    'spent',
    list(
      'budget spent,spent,money spent,изразходвани,изразходвани средства,потрошени средства,потрошени,të shpenzuara,paratë e shpenzuara',
    ),
  ],
  ['currency', list('currency,валута,monedha,valuta')],
  [
    'source',
    list(
      'source,source of money,source of funding,funding,източник,източник на средства,финансиране,извор,извор на средства,burimi,burimi i parave,burimi i financimit',
    ),
  ],
  ['year', list('year,година,viti')],
  [
    'addresses',
    list(
      'paragraphs,paragraphs served,paragraph,serves,точки,обслужвани точки,свързани точки,свързана с точки,параграфи,точки што ги служи,поврзани точки,поврзана со точки,pikat,pikat e lidhura,e lidhur me pikat,paragrafët',
    ),
  ],
  ['strength', list('strength,степен,јачина,shkalla,fuqia')],
  ['publication', list('publication,public,публичност,публикуване,објавување,јавност,publikimi')],
];

export const languageOfHeading: Readonly<Record<string, 'en' | 'bg' | 'mk' | 'sq'>> = {
  en: 'en',
  english: 'en',
  английски: 'en',
  англиски: 'en',
  anglisht: 'en',
  bg: 'bg',
  bulgarian: 'bg',
  български: 'bg',
  бугарски: 'bg',
  bullgarisht: 'bg',
  mk: 'mk',
  macedonian: 'mk',
  македонски: 'mk',
  maqedonisht: 'mk',
  sq: 'sq',
  albanian: 'sq',
  албански: 'sq',
  shqip: 'sq',
};

export type Values = readonly (readonly [string, readonly string[]])[];

export const kinds: Values = [
  ['security', list('security,сигурност,безбедност,siguri')],
  ['prevention', list('prevention,превенция,превенција,parandalim')],
  [
    'root-cause',
    list(
      'root cause,root causes,първопричина,първопричини,причина,корен на проблемот,причини,shkak rrënjësor,shkaqe',
    ),
  ],
  ['rights', list('rights,human rights,права,права на човека,човекови права,të drejta')],
  ['capacity', list('capacity,capacity building,капацитет,kapacitet')],
];

export const levels: Values = [
  ['local', list('local,municipal,местно,общинско,локално,општинско,lokal,vendor,komunal')],
  ['regional', list('regional,регионално,rajonal')],
  ['national', list('national,национално,државно,kombëtar')],
  [
    'eu',
    list(
      'eu,european,european union,европейско,европейски съюз,ес,европско,европска унија,еу,evropian,bashkimi evropian,be',
    ),
  ],
  ['international', list('international,международно,меѓународно,ndërkombëtar')],
];

export const states: Values = [
  [
    'planned',
    list(
      'planned,not started,open,планирана,незапочната,планирано,не е почната,e planifikuar,pa filluar,pendent,no iniciat',
    ),
  ],
  [
    'active',
    list(
      'active,in progress,under way,started,ongoing,в ход,в процес,започната,във ход,во тек,започната,почната,në zbatim,e nisur,en marxa,iniciat',
    ),
  ],
  [
    'done',
    list(
      'done,finished,completed,изпълнена,завършена,изпълнено,завршена,реализирана,e kryer,e përfunduar,finalitzat',
    ),
  ],
  ['evaluated', list('evaluated,оценена,оценета,e vlerësuar,avaluat')],
  [
    'stopped',
    list(
      'stopped,cancelled,dropped,спряна,отпаднала,прекратена,запрена,стопирана,прекината,откажана,e ndalur,e anuluar,aturat',
    ),
  ],
];

export const strengths: Values = [
  ['contributes', list('contributes,contributes to,допринася,придонесува,kontribuon')],
  [
    'fully-covers',
    list('fully covers,covers fully,covers,full,покрива изцяло,целосно покрива,mbulon plotësisht'),
  ],
];

/** The value that a word stands for, and, where none does, the one it is a slip of the pen from. */
export function findValue(
  values: Values,
  text: string,
): { value: string | undefined; proposal: string | undefined } {
  const wanted = plain(text);
  for (const [value, words] of values)
    if (words.includes(wanted) || plain(value) === wanted) return { value, proposal: undefined };
  const near = values
    .flatMap(([value, words]) => words.map((word) => ({ value, distance: editDistance(word, wanted) })))
    .sort((one, other) => one.distance - other.distance)[0];
  const close = near && wanted.length >= 5 && near.distance <= 2;
  return { value: undefined, proposal: close ? near.value : undefined };
}

/** Letters to add, drop, change or exchange with a neighbour. */
export function editDistance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) => [
    i,
    ...Array.from({ length: other.length }, () => 0),
  ]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let j = 0; j <= other.length; j += 1) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = least;
    }
  }
  return at(one.length, other.length);
}
