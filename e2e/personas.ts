/** The invented people of the invented country XC: the same in tests, demo, documents and pictures. */

export type PersonaLanguage = 'en' | 'bg' | 'mk' | 'sq';

/** `post` is the id of a post in tools/seed/posts.json; `name` is written as in the person's own language. */
export type Persona = {
  readonly slug: string;
  readonly name: string;
  readonly post: string;
  readonly language: PersonaLanguage;
  readonly about: Readonly<Record<PersonaLanguage, string>>;
};

export const personas = [
  {
    slug: 'administrator',
    name: 'Timor Hazneli',
    post: 'system-administrator',
    language: 'en',
    about: {
      en: 'Keeps the system running and opens accounts; sees no case.',
      bg: 'Поддържа системата и открива профили; не вижда нито един случай.',
      mk: 'Го одржува системот и отвора сметки; не гледа ниту еден случај.',
      sq: 'Mirëmban sistemin dhe hap llogari; nuk sheh asnjë rast.',
    },
  },
  {
    slug: 'auditor',
    name: 'Драгена Вуштова',
    post: 'internal-auditor',
    language: 'bg',
    about: {
      en: 'Reads the record of actions for the State Audit Office.',
      bg: 'Чете дневника на действията за Сметната палата.',
      mk: 'Го чита дневникот на дејствија за Заводот за ревизија.',
      sq: 'Lexon ditarin e veprimeve për Zyrën e Auditimit të Shtetit.',
    },
  },
  {
    slug: 'data-protection-officer',
    name: 'Lirona Beqarthi',
    post: 'data-protection-officer',
    language: 'sq',
    about: {
      en: 'Watches over personal data and answers people who ask what is held about them.',
      bg: 'Следи за личните данни и отговаря на хората, които питат какво се пази за тях.',
      mk: 'Се грижи за личните податоци и им одговара на луѓето што прашуваат што се чува за нив.',
      sq: 'Kujdeset për të dhënat personale dhe u përgjigjet njerëzve që pyesin çfarë mbahet për ta.',
    },
  },
  {
    slug: 'stand-in',
    name: 'Ветка Орлинска',
    post: 'stand-in-ombudsman',
    language: 'bg',
    about: {
      en: 'Looks a second time from the ombudsman’s office; sees only what waits for that look.',
      bg: 'Гледа втори път от службата на омбудсмана; вижда само онова, което чака нейния преглед.',
      mk: 'Гледа по втор пат од канцеларијата на народниот правобранител; го гледа само она што чека на нејзиниот преглед.',
      sq: 'Shikon për herë të dytë nga zyra e avokatit të popullit; sheh vetëm atë që pret shikimin e saj.',
    },
  },
  {
    slug: 'stand-in-equality',
    name: 'Nurije Taskovari',
    post: 'stand-in-equality',
    language: 'sq',
    about: {
      en: 'Looks a second time from the equality body; sees only what waits for that look.',
      bg: 'Гледа втори път от органа за равенство; вижда само онова, което чака нейния преглед.',
      mk: 'Гледа по втор пат од телото за еднаквост; го гледа само она што чека на нејзиниот преглед.',
      sq: 'Shikon për herë të dytë nga organi për barazi; sheh vetëm atë që pret shikimin e saj.',
    },
  },
  {
    slug: 'coordinator',
    name: 'Есмена Џаркова',
    post: 'national-coordinator',
    language: 'mk',
    about: {
      en: 'Leads the office and answers to the government for the strategy.',
      bg: 'Ръководи службата и отговаря пред правителството за стратегията.',
      mk: 'Ја води канцеларијата и пред Владата одговара за стратегијата.',
      sq: 'Drejton zyrën dhe i përgjigjet qeverisë për strategjinë.',
    },
  },
  {
    slug: 'deputy-prevention',
    name: 'Радомил Кестенски',
    post: 'deputy-prevention',
    language: 'mk',
    about: {
      en: 'Heads the prevention arm and brings ministries and towns together.',
      bg: 'Ръководи превенцията и събира министерствата и градовете.',
      mk: 'Го води делот за превенција и ги собира министерствата и градовите.',
      sq: 'Drejton krahun e parandalimit dhe bashkon ministritë e qytetet.',
    },
  },
  {
    slug: 'deputy-counter-terrorism',
    name: 'Selvan Akdera',
    post: 'deputy-counter-terrorism',
    language: 'en',
    about: {
      en: 'Commands the counter-terrorism arm; she never sees a person in support.',
      bg: 'Командва дела за борба с тероризма; никога не вижда човек, който получава подкрепа.',
      mk: 'Командува со делот за борба против тероризам; никогаш не гледа лице што добива поддршка.',
      sq: 'Komandon krahun kundër terrorizmit; nuk sheh kurrë një person që merr mbështetje.',
    },
  },
  {
    slug: 'editor',
    name: 'Arbiona Kulthi',
    post: 'plan-editor',
    language: 'sq',
    about: {
      en: 'Keeps the strategy and the plan: imports, ties measures to paragraphs, prepares reports.',
      bg: 'Води стратегията и плана: внася, свързва мерки с точки, подготвя отчети.',
      mk: 'Ги води стратегијата и планот: внесува, поврзува мерки со точки, подготвува извештаи.',
      sq: 'Mban strategjinë e planin: importon, lidh masat me pikat, përgatit raporte.',
    },
  },
  {
    slug: 'approver',
    name: 'Венцелин Сторев',
    post: 'committee-secretary',
    language: 'bg',
    about: {
      en: 'Secretary of the National Committee; approves versions of the plan.',
      bg: 'Секретар на Националния комитет; одобрява версиите на плана.',
      mk: 'Секретар на Националниот комитет; ги одобрува верзиите на планот.',
      sq: 'Sekretar i Komitetit Kombëtar; miraton versionet e planit.',
    },
  },
  {
    slug: 'focal-point-education',
    name: 'Нурсела Тавдар',
    post: 'focal-point-education',
    language: 'mk',
    about: {
      en: 'Keeps the measures of the Ministry of Education and Science, twice a year.',
      bg: 'Води мерките на Министерството на образованието и науката, два пъти годишно.',
      mk: 'Ги води мерките на Министерството за образование и наука, двапати годишно.',
      sq: 'Mban masat e Ministrisë së Arsimit dhe Shkencës, dy herë në vit.',
    },
  },
  {
    slug: 'focal-point-interior',
    name: 'Besniana Dorashti',
    post: 'focal-point-interior',
    language: 'sq',
    about: {
      en: 'Commands the community police and keeps its measures in the plan.',
      bg: 'Командва полицията в общността и води мерките ѝ в плана.',
      mk: 'Командува со полицијата во заедницата и ги води нејзините мерки во планот.',
      sq: 'Komandon policinë në komunitet dhe mban masat e saj në plan.',
    },
  },
  {
    slug: 'focal-point-social',
    name: 'Фердан Шакирев',
    post: 'focal-point-social',
    language: 'bg',
    about: {
      en: 'Keeps the measures of the Ministry of Labour and Social Policy.',
      bg: 'Води мерките на Министерството на труда и социалната политика.',
      mk: 'Ги води мерките на Министерството за труд и социјална политика.',
      sq: 'Mban masat e Ministrisë së Punës dhe Politikës Sociale.',
    },
  },
  {
    slug: 'focal-point-orvik',
    name: 'Милослава Прудеж',
    post: 'focal-point-orvik',
    language: 'mk',
    about: {
      en: 'Keeps the town plan of Orvik beside three other jobs.',
      bg: 'Води плана на град Орвик наред с три други задачи.',
      mk: 'Го води планот на градот Орвик покрај три други работи.',
      sq: 'Mban planin e qytetit Orvik krahas tri punëve të tjera.',
    },
  },
  {
    slug: 'council-secretary',
    name: 'Зорина Мехадова',
    post: 'council-secretary-dolnava',
    language: 'bg',
    about: {
      en: 'Writes the minutes of the local prevention council of Dolnava, about places and never about persons.',
      bg: 'Пише протоколите на местния съвет за превенция в Долнава: за места, никога за хора.',
      mk: 'Ги пишува записниците на локалниот совет за превенција во Долнава: за места, никогаш за лица.',
      sq: 'Shkruan procesverbalet e këshillit lokal për parandalim të Dolnavës: për vende, kurrë për persona.',
    },
  },
  {
    slug: 'reader',
    name: 'Joren Falka',
    post: 'research-reader',
    language: 'en',
    about: {
      en: 'Studies at the University of Luvena how plans are kept; reads what is open to readers.',
      bg: 'Изследва в Университета на Лувена как се изпълняват плановете; чете това, което е достъпно за читатели.',
      mk: 'На Универзитетот на Лувена истражува како се исполнуваат плановите; го чита тоа што е отворено за читатели.',
      sq: 'Studion në Universitetin e Luvenës si mbahen planet; lexon atë që është e hapur për lexuesit.',
    },
  },
  {
    slug: 'teacher',
    name: 'Яромил Везенков',
    post: 'teacher-orvik',
    language: 'bg',
    about: {
      en: 'Teaches history in Orvik and signs in when a pupil needs more help than a school can give.',
      bg: 'Преподава история в Орвик и влиза, когато ученик има нужда от повече помощ, отколкото училището може да даде.',
      mk: 'Предава историја во Орвик и се најавува кога на ученик му треба повеќе помош отколку што може училиштето.',
      sq: 'Jep histori në Orvik dhe hyn kur një nxënës ka nevojë për më shumë ndihmë se ç’mund të japë shkolla.',
    },
  },
  {
    slug: 'case-lead',
    name: 'Ganimeta Lovçari',
    post: 'case-lead',
    language: 'sq',
    about: {
      en: 'Leads cases at the Advice and Support Centre.',
      bg: 'Води случаи в Центъра за съвети и подкрепа.',
      mk: 'Води случаи во Центарот за совети и поддршка.',
      sq: 'Drejton raste në Qendrën për Këshillim dhe Mbështetje.',
    },
  },
  {
    slug: 'panel-chair',
    name: 'Исуфил Демираш',
    post: 'panel-chair-orvik',
    language: 'mk',
    about: {
      en: 'Chairs the support panel in Orvik.',
      bg: 'Председателства екипа за подкрепа в Орвик.',
      mk: 'Претседава со тимот за поддршка во Орвик.',
      sq: 'Kryeson ekipin për mbështetje në Orvik.',
    },
  },
  {
    slug: 'liaison',
    name: 'Тодрен Бајрамски',
    post: 'liaison-officer',
    language: 'mk',
    about: {
      en: 'Liaison officer of the Border Service, on duty with the partner countries Velmora and Tessaria.',
      bg: 'Офицер за връзка в Граничната служба, на дежурство с държавите партньори Велмора и Тесария.',
      mk: 'Офицер за врска во Граничната служба, дежурен за земјите партнери Велмора и Тесарија.',
      sq: 'Oficer ndërlidhës i Shërbimit të Kufirit, në detyrë me vendet partnere Velmora e Tesaria.',
    },
  },
] as const satisfies readonly Persona[];

export type PersonaSlug = (typeof personas)[number]['slug'];
