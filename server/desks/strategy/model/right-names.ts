/**
 * The fundamental rights by name: the articles of the Charter of Fundamental Rights of the European Union
 * (2012/C 326/02), each with the articles of the European Convention on Human Rights (P: its protocols) that say the same.
 * Beside `lists.ts`, so that only pages that name rights load the names. Browser-safe.
 */
import type { FundamentalRight } from './lists.ts';
import type { Texts } from './shared.ts';

type Named = { code: FundamentalRight; charter: string | null; convention: string | null; names: Texts };

export const rightNames: readonly Named[] = [
  {
    code: 'cfr-1',
    charter: '1',
    convention: null,
    names: {
      en: 'Human dignity',
      bg: 'Човешко достойнство',
      mk: 'Човечко достоинство',
      sq: 'Dinjiteti njerëzor',
    },
  },
  {
    code: 'cfr-2',
    charter: '2',
    convention: '2, P6, P13',
    names: { en: 'Right to life', bg: 'Право на живот', mk: 'Право на живот', sq: 'E drejta për jetë' },
  },
  {
    code: 'cfr-3',
    charter: '3',
    convention: '8',
    names: {
      en: 'Right to the integrity of the person',
      bg: 'Право на неприкосновеност на личността',
      mk: 'Право на интегритет на личноста',
      sq: 'E drejta për integritetin e personit',
    },
  },
  {
    code: 'cfr-4',
    charter: '4',
    convention: '3',
    names: {
      en: 'Prohibition of torture and of inhuman or degrading treatment or punishment',
      bg: 'Забрана на изтезанията и на нечовешкото или унизително отношение или наказание',
      mk: 'Забрана на тортура и на нечовечко или понижувачко постапување или казнување',
      sq: 'Ndalimi i torturës dhe i trajtimit ose ndëshkimit çnjerëzor a poshtërues',
    },
  },
  {
    code: 'cfr-5',
    charter: '5',
    convention: '4',
    names: {
      en: 'Prohibition of slavery and forced labour',
      bg: 'Забрана на робството и на принудителния труд',
      mk: 'Забрана на ропство и на принудна работа',
      sq: 'Ndalimi i skllavërisë dhe i punës së detyruar',
    },
  },
  {
    code: 'cfr-6',
    charter: '6',
    convention: '5',
    names: {
      en: 'Right to liberty and security',
      bg: 'Право на свобода и сигурност',
      mk: 'Право на слобода и безбедност',
      sq: 'E drejta për liri dhe siguri',
    },
  },
  {
    code: 'cfr-7',
    charter: '7',
    convention: '8',
    names: {
      en: 'Respect for private and family life',
      bg: 'Зачитане на личния и семейния живот',
      mk: 'Почитување на приватниот и семејниот живот',
      sq: 'Respektimi i jetës private dhe familjare',
    },
  },
  {
    code: 'cfr-8',
    charter: '8',
    convention: '8',
    names: {
      en: 'Protection of personal data',
      bg: 'Защита на личните данни',
      mk: 'Заштита на личните податоци',
      sq: 'Mbrojtja e të dhënave personale',
    },
  },
  {
    code: 'cfr-9',
    charter: '9',
    convention: '12',
    names: {
      en: 'Right to marry and right to found a family',
      bg: 'Право на встъпване в брак и право на създаване на семейство',
      mk: 'Право на брак и право на основање семејство',
      sq: 'E drejta për martesë dhe për krijimin e familjes',
    },
  },
  {
    code: 'cfr-10',
    charter: '10',
    convention: '9',
    names: {
      en: 'Freedom of thought, conscience and religion',
      bg: 'Свобода на мисълта, съвестта и религията',
      mk: 'Слобода на мислата, совеста и вероисповедта',
      sq: 'Liria e mendimit, e ndërgjegjes dhe e fesë',
    },
  },
  {
    code: 'cfr-11',
    charter: '11',
    convention: '10',
    names: {
      en: 'Freedom of expression and information',
      bg: 'Свобода на изразяване на мнение и свобода на информация',
      mk: 'Слобода на изразување и информирање',
      sq: 'Liria e shprehjes dhe e informimit',
    },
  },
  {
    code: 'cfr-12',
    charter: '12',
    convention: '11',
    names: {
      en: 'Freedom of assembly and of association',
      bg: 'Свобода на събранията и сдруженията',
      mk: 'Слобода на собирање и здружување',
      sq: 'Liria e tubimit dhe e organizimit',
    },
  },
  {
    code: 'cfr-13',
    charter: '13',
    convention: '10',
    names: {
      en: 'Freedom of the arts and sciences',
      bg: 'Свобода на изкуствата и науките',
      mk: 'Слобода на уметностите и науките',
      sq: 'Liria e arteve dhe e shkencave',
    },
  },
  {
    code: 'cfr-14',
    charter: '14',
    convention: 'P1-2',
    names: {
      en: 'Right to education',
      bg: 'Право на образование',
      mk: 'Право на образование',
      sq: 'E drejta për arsim',
    },
  },
  {
    code: 'cfr-15',
    charter: '15',
    convention: null,
    names: {
      en: 'Freedom to choose an occupation and right to engage in work',
      bg: 'Свобода при избора на професия и право на труд',
      mk: 'Слобода на избор на занимање и право на работа',
      sq: 'Liria e zgjedhjes së profesionit dhe e drejta për punë',
    },
  },
  {
    code: 'cfr-16',
    charter: '16',
    convention: null,
    names: {
      en: 'Freedom to conduct a business',
      bg: 'Свобода на стопанската инициатива',
      mk: 'Слобода на претприемништвото',
      sq: 'Liria e sipërmarrjes',
    },
  },
  {
    code: 'cfr-17',
    charter: '17',
    convention: 'P1-1',
    names: {
      en: 'Right to property',
      bg: 'Право на собственост',
      mk: 'Право на сопственост',
      sq: 'E drejta e pronësisë',
    },
  },
  {
    code: 'cfr-18',
    charter: '18',
    convention: null,
    names: { en: 'Right to asylum', bg: 'Право на убежище', mk: 'Право на азил', sq: 'E drejta për azil' },
  },
  {
    code: 'cfr-19',
    charter: '19',
    convention: '3, P4-4',
    names: {
      en: 'Protection in the event of removal, expulsion or extradition',
      bg: 'Защита в случай на принудително отвеждане, експулсиране или екстрадиране',
      mk: 'Заштита при отстранување, протерување или екстрадиција',
      sq: 'Mbrojtja në rast largimi, dëbimi ose ekstradimi',
    },
  },
  {
    code: 'cfr-20',
    charter: '20',
    convention: null,
    names: {
      en: 'Equality before the law',
      bg: 'Равенство пред закона',
      mk: 'Еднаквост пред законот',
      sq: 'Barazia para ligjit',
    },
  },
  {
    code: 'cfr-21',
    charter: '21',
    convention: '14, P12-1',
    names: { en: 'Non-discrimination', bg: 'Недискриминация', mk: 'Недискриминација', sq: 'Mosdiskriminimi' },
  },
  {
    code: 'cfr-22',
    charter: '22',
    convention: null,
    names: {
      en: 'Cultural, religious and linguistic diversity',
      bg: 'Културно, религиозно и езиково многообразие',
      mk: 'Културна, верска и јазична разновидност',
      sq: 'Larmia kulturore, fetare dhe gjuhësore',
    },
  },
  {
    code: 'cfr-23',
    charter: '23',
    convention: '14',
    names: {
      en: 'Equality between women and men',
      bg: 'Равенство между жените и мъжете',
      mk: 'Еднаквост меѓу жените и мажите',
      sq: 'Barazia ndërmjet grave dhe burrave',
    },
  },
  {
    code: 'cfr-24',
    charter: '24',
    convention: null,
    names: {
      en: 'The rights of the child',
      bg: 'Права на детето',
      mk: 'Права на детето',
      sq: 'Të drejtat e fëmijës',
    },
  },
  {
    code: 'cfr-25',
    charter: '25',
    convention: null,
    names: {
      en: 'The rights of the elderly',
      bg: 'Права на възрастните хора',
      mk: 'Права на постарите лица',
      sq: 'Të drejtat e të moshuarve',
    },
  },
  {
    code: 'cfr-26',
    charter: '26',
    convention: null,
    names: {
      en: 'Integration of persons with disabilities',
      bg: 'Интеграция на хората с увреждания',
      mk: 'Вклучување на лицата со попреченост',
      sq: 'Përfshirja e personave me aftësi të kufizuara',
    },
  },
  {
    code: 'cfr-27',
    charter: '27',
    convention: null,
    names: {
      en: 'Workers’ right to information and consultation',
      bg: 'Право на работниците на информиране и консултиране',
      mk: 'Право на работниците на информирање и консултирање',
      sq: 'E drejta e punëtorëve për informim dhe konsultim',
    },
  },
  {
    code: 'cfr-28',
    charter: '28',
    convention: '11',
    names: {
      en: 'Right of collective bargaining and action',
      bg: 'Право на колективни преговори и действия',
      mk: 'Право на колективно преговарање и дејствување',
      sq: 'E drejta e negociimit dhe e veprimit kolektiv',
    },
  },
  {
    code: 'cfr-29',
    charter: '29',
    convention: null,
    names: {
      en: 'Right of access to placement services',
      bg: 'Право на достъп до услугите по намиране на работа',
      mk: 'Право на пристап до услуги за вработување',
      sq: 'E drejta e qasjes në shërbimet e punësimit',
    },
  },
  {
    code: 'cfr-30',
    charter: '30',
    convention: null,
    names: {
      en: 'Protection in the event of unjustified dismissal',
      bg: 'Защита при неоснователно уволнение',
      mk: 'Заштита од неоправдано отпуштање',
      sq: 'Mbrojtja nga largimi i pajustifikuar nga puna',
    },
  },
  {
    code: 'cfr-31',
    charter: '31',
    convention: null,
    names: {
      en: 'Fair and just working conditions',
      bg: 'Справедливи и равни условия на труд',
      mk: 'Правични услови за работа',
      sq: 'Kushte të drejta dhe të ndershme pune',
    },
  },
  {
    code: 'cfr-32',
    charter: '32',
    convention: null,
    names: {
      en: 'Prohibition of child labour and protection of young people at work',
      bg: 'Забрана на детския труд и закрила на работещите младежи',
      mk: 'Забрана на детскиот труд и заштита на младите на работа',
      sq: 'Ndalimi i punës së fëmijëve dhe mbrojtja e të rinjve në punë',
    },
  },
  {
    code: 'cfr-33',
    charter: '33',
    convention: '8',
    names: {
      en: 'Family and professional life',
      bg: 'Семеен и професионален живот',
      mk: 'Семеен и професионален живот',
      sq: 'Jeta familjare dhe profesionale',
    },
  },
  {
    code: 'cfr-34',
    charter: '34',
    convention: null,
    names: {
      en: 'Social security and social assistance',
      bg: 'Социална сигурност и социална помощ',
      mk: 'Социјална сигурност и социјална помош',
      sq: 'Sigurimet shoqërore dhe ndihma sociale',
    },
  },
  {
    code: 'cfr-35',
    charter: '35',
    convention: null,
    names: {
      en: 'Health care',
      bg: 'Закрила на здравето',
      mk: 'Здравствена заштита',
      sq: 'Kujdesi shëndetësor',
    },
  },
  {
    code: 'cfr-36',
    charter: '36',
    convention: null,
    names: {
      en: 'Access to services of general economic interest',
      bg: 'Достъп до услугите от общ икономически интерес',
      mk: 'Пристап до услуги од општ економски интерес',
      sq: 'Qasja në shërbimet me interes të përgjithshëm ekonomik',
    },
  },
  {
    code: 'cfr-37',
    charter: '37',
    convention: null,
    names: {
      en: 'Environmental protection',
      bg: 'Опазване на околната среда',
      mk: 'Заштита на животната средина',
      sq: 'Mbrojtja e mjedisit',
    },
  },
  {
    code: 'cfr-38',
    charter: '38',
    convention: null,
    names: {
      en: 'Consumer protection',
      bg: 'Защита на потребителите',
      mk: 'Заштита на потрошувачите',
      sq: 'Mbrojtja e konsumatorëve',
    },
  },
  {
    code: 'cfr-39',
    charter: '39',
    convention: null,
    names: {
      en: 'Right to vote and to stand as a candidate at elections to the European Parliament',
      bg: 'Право да избират и да бъдат избирани в изборите за Европейски парламент',
      mk: 'Право да се гласа и да се биде избран на изборите за Европскиот парламент',
      sq: 'E drejta për të votuar dhe për t’u zgjedhur në zgjedhjet për Parlamentin Evropian',
    },
  },
  {
    code: 'cfr-40',
    charter: '40',
    convention: null,
    names: {
      en: 'Right to vote and to stand as a candidate at municipal elections',
      bg: 'Право да избират и да бъдат избирани в общинските избори',
      mk: 'Право да се гласа и да се биде избран на општинските избори',
      sq: 'E drejta për të votuar dhe për t’u zgjedhur në zgjedhjet komunale',
    },
  },
  {
    code: 'cfr-41',
    charter: '41',
    convention: null,
    names: {
      en: 'Right to good administration',
      bg: 'Право на добра администрация',
      mk: 'Право на добра управа',
      sq: 'E drejta për administrim të mirë',
    },
  },
  {
    code: 'cfr-42',
    charter: '42',
    convention: null,
    names: {
      en: 'Right of access to documents',
      bg: 'Право на достъп до документи',
      mk: 'Право на пристап до документи',
      sq: 'E drejta e qasjes në dokumente',
    },
  },
  {
    code: 'cfr-43',
    charter: '43',
    convention: null,
    names: {
      en: 'European Ombudsman',
      bg: 'Европейски омбудсман',
      mk: 'Европски омбудсман',
      sq: 'Ombudsmani Evropian',
    },
  },
  {
    code: 'cfr-44',
    charter: '44',
    convention: null,
    names: {
      en: 'Right to petition',
      bg: 'Право на петиции',
      mk: 'Право на петиција',
      sq: 'E drejta e peticionit',
    },
  },
  {
    code: 'cfr-45',
    charter: '45',
    convention: 'P4-2',
    names: {
      en: 'Freedom of movement and of residence',
      bg: 'Свобода на движение и на пребиваване',
      mk: 'Слобода на движење и престој',
      sq: 'Liria e lëvizjes dhe e qëndrimit',
    },
  },
  {
    code: 'cfr-46',
    charter: '46',
    convention: null,
    names: {
      en: 'Diplomatic and consular protection',
      bg: 'Дипломатическа и консулска закрила',
      mk: 'Дипломатска и конзуларна заштита',
      sq: 'Mbrojtja diplomatike dhe konsullore',
    },
  },
  {
    code: 'cfr-47',
    charter: '47',
    convention: '6, 13',
    names: {
      en: 'Right to an effective remedy and to a fair trial',
      bg: 'Право на ефективни правни средства за защита и на справедлив съдебен процес',
      mk: 'Право на делотворен правен лек и на правично судење',
      sq: 'E drejta për mjet juridik efektiv dhe për gjykim të drejtë',
    },
  },
  {
    code: 'cfr-48',
    charter: '48',
    convention: '6',
    names: {
      en: 'Presumption of innocence and right of defence',
      bg: 'Презумпция за невиновност и право на защита',
      mk: 'Претпоставка на невиност и право на одбрана',
      sq: 'Prezumimi i pafajësisë dhe e drejta e mbrojtjes',
    },
  },
  {
    code: 'cfr-49',
    charter: '49',
    convention: '7',
    names: {
      en: 'Principles of legality and proportionality of criminal offences and penalties',
      bg: 'Принципи на законност и пропорционалност на престъплението и наказанието',
      mk: 'Начела на законитост и сразмерност на кривичните дела и казните',
      sq: 'Parimet e ligjshmërisë dhe të proporcionalitetit të veprave penale e dënimeve',
    },
  },
  {
    code: 'cfr-50',
    charter: '50',
    convention: 'P7-4',
    names: {
      en: 'Right not to be tried or punished twice for the same offence',
      bg: 'Право на всеки да не бъде съден или наказван два пъти за едно и също престъпление',
      mk: 'Право да не се биде суден или казнет двапати за истото дело',
      sq: 'E drejta për të mos u gjykuar ose dënuar dy herë për të njëjtën vepër',
    },
  },
  {
    code: 'echr-p1-3',
    charter: null,
    convention: 'P1-3',
    names: {
      en: 'Right to free elections',
      bg: 'Право на свободни избори',
      mk: 'Право на слободни избори',
      sq: 'E drejta për zgjedhje të lira',
    },
  },
];
