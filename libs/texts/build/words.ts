// The few words by which official texts announce their parts, in the languages the platform meets.

const alternatives = (list: string): string =>
  list
    .trim()
    .split(/\s*\|\s*/)
    .join('|');

const annex = alternatives(
  'annex | annexe | appendix | anhang | anlage | anexo | anexa | allegato | bijlage | bilag | bilaga | liite | lisa | załącznik | příloha | príloha | priloga | prilog | pielikums | priedas | melléklet | anness | παράρτημα | приложение | прилог | shtojca | shtojcë | aneks | додаток',
);
const article = alternatives(
  'article | artikel | artículo | artigo | articolo | articolul | artykuł | článek | článok | člen | članak | artikla | artikkel | pants | straipsnis | cikk | artikolu | άρθρο | член | чл\\. | neni | стаття',
);
const memorandum = alternatives(
  'explanatory memorandum | exposé des motifs | begründung | exposición de motivos | relazione | обяснителен меморандум | образложение | memorandum shpjegues',
);
const whereas = alternatives(
  'whereas | considérant ce qui suit | in erwägung nachstehender gründe | considerando lo siguiente | considerando quanto segue | като има предвид, че | като има предвид | имајќи предвид | duke marrë parasysh',
);
const having = alternatives(
  'having regard to | vu | gestützt auf | visto | vista | vistos | като взе предвид | имајќи го предвид | duke pasur parasysh',
);
const adopted = alternatives(
  'ha[sv]e? adopted this | a adopté la présente | ont adopté le présent | hat folgende | прие настоящ | приеха настоящ | донесе | miratoi kët',
);
const done = alternatives(
  'done at | fait à | geschehen zu | hecho en | fatto a | съставено в | составено во | bërë në',
);

export const annexLine = new RegExp(
  `^[*_\\s]*(?:(?:${annex})(?:[\\s*]+(?:[ivxlc]+|\\d+|[a-zа-я]))?[*\\s:.]*$|(?:${annex})\\s+(?:[ivxlc]+|\\d+)\\b(?=.{0,80}$)|(?:${annex})\\s*[:–—-])`,
  'iu',
);
export const annexCapitals = /^[*_\s]*\p{Lu}{4,}/u;
export const articleLine = new RegExp(`^[*\\s]*(?:${article})\\s+(\\d+[a-zа-я]?)\\b`, 'iu');
export const memorandumLine = new RegExp(`^[*\\s]*(?:${memorandum})[*\\s]*$`, 'iu');
export const whereasLine = new RegExp(`^[*\\s]*(?:${whereas})[\\s*,:]*$`, 'iu');
export const citationLine = new RegExp(`^(?:${having})\\s`, 'iu');
export const adoptedLine = new RegExp(`(?:${adopted})`, 'iu');
export const doneLine = new RegExp(`^[*\\s]*(?:${done})\\s`, 'iu');
