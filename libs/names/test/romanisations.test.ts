// Invented names by each published rule of romanisation, and in the scripts that are read by way of Latin letters: a row is the
// native form and what the rule makes of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames, libraryThreshold, nameIndex, readName } from '../index.ts';

const tables: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'Bulgarian law, State Gazette 19/2009': [
    ['Щерьо Цветлозаров', 'Shteryo Tsvetlozarov'],
    ['Жечка Хвърчилова', 'Zhechka Hvarchilova'],
    ['Юлиан Ячменов', 'Yulian Yachmenov'],
    ['Мария Гайдушкова', 'Maria Gaydushkova'],
  ],
  'Macedonian, passports (ICAO Doc 9303)': [
    ['Ѓурѓа Ќосевска', 'Gjurgja Kjosevska'],
    ['Љупчо Џамбазлиев', 'Ljupcho Djambazliev'],
    ['Жаклина Ѕвездарова', 'Zhaklina Dzvezdarova'],
    ['Цане Чешмеџиев', 'Cane Cheshmedjiev'],
  ],
  'Macedonian, with marks (1970)': [
    ['Ѓурѓа Ќосевска', 'Ǵurǵa Ḱosevska'],
    ['Љупчо Џамбазлиев', 'Ljupčo Džambazliev'],
    ['Жаклина Ѕвездарова', 'Žaklina Dzvezdarova'],
    ['Цане Чешмеџиев', 'Cane Češmedžiev'],
  ],
  'Serbian, alphabet of Gaj': [
    ['Ђурђица Ћопићева', 'Đurđica Ćopićeva'],
    ['Жељко Џигурски', 'Željko Džigurski'],
    ['Његослав Хркљушић', 'Njegoslav Hrkljušić'],
  ],
  'Serbian, without marks (passports)': [
    ['Ђурђица Ћопићева', 'Djurdjica Copiceva'],
    ['Жељко Џигурски', 'Zeljko Dzigurski'],
    ['Његослав Хркљушић', 'Njegoslav Hrkljusic'],
  ],
  'ISO 9 (1995)': [
    ['Щедринка Холопцева', 'Ŝedrinka Holopceva'],
    ['Юрген Яшмолов', 'Ûrgen Âšmolov'],
    ['Жарко Чуйкович', 'Žarko Čujkovič'],
  ],
  'BGN/PCGN (1947)': [
    ['Щедринка Холопцева', 'Shchedrinka Kholoptseva'],
    ['Юрген Яшмолов', 'Yurgen Yashmolov'],
    ['Жарко Чуйкович', 'Zharko Chuykovich'],
    ['Евгелий Пузыревский', 'Yevgeliy Puzyrevskiy'],
  ],
  'BGN/PCGN for Serbian (2005)': [
    ['Жељко Џигурски', 'Željko Džigurski'],
    ['Ведрана Шљукић', 'Vedrana Šljukić'],
  ],
  'Ukrainian (resolution 55 of 2010)': [
    ['Григір Щупаківський', 'Hryhir Shchupakivskyi'],
    ['Єлисанна Їжакевич', 'Yelysanna Yizhakevych'],
  ],
  'ELOT 743': [
    ['Ταξιβούλης Μπουρντέκας', 'Taxivoulis Bourntekas'],
    ['Ευχάρης Ψαρομύτης', 'Efcharis Psaromytis'],
    ['Αγγελοθέα Χατζηγκίκα', 'Angelothea Chatzigkika'],
    ['Αυλίων Θυμοκλής', 'Avlion Thymoklis'],
  ],
  'ALA-LC for Arabic': [
    ['خورشاد الغزلاني', 'Khūrshād al-Ghazlānī'],
    ['عبد الشكور ذهبان', 'ʻAbd al-Shakūr Dhahbān'],
    ['قاسون الطرابيني', 'Qāsūn al-Ṭarābīnī'],
  ],
  'English spellings of Arabic': [
    ['خورشاد الغزلاني', 'Khurshad Al-Ghazlani'],
    ['عبد الشكور ذهبان', 'Abdul Shakoor Dhahban'],
    ['جبرون يوسفاني', 'Jabroon Yousufani'],
  ],
  'French spellings of Arabic': [
    ['خورشاد الغزلاني', 'Khourchad El Ghazlani'],
    ['عبد الشكور ذهبان', 'Abdelchakour Dahbane'],
    ['جبرون يوسفاني', 'Djabroun Youssoufani'],
  ],
  'German spellings of Arabic': [
    ['خورشاد الغزلاني', 'Churschad al-Ghaslani'],
    ['عبد الشكور ذهبان', 'Abdulschakur Dhahban'],
    ['جبرون يوسفاني', 'Dschabrun Jusufani'],
  ],
  'Albanian spelling of Macedonian, and the reverse': [
    ['Џевахир Шкрепај', 'Xhevahir Shkrepaj'],
    ['Ќамил Ѓонбалај', 'Qamil Gjonbalaj'],
    ['Ѕвездан Жежоски', 'Xvezdan Zhezhoski'],
  ],
};

for (const [rule, rows] of Object.entries(tables)) {
  test(`${rule}: the romanised form is told to be the native one, and no other row’s`, () => {
    for (const [at, [native, roman]] of rows.entries()) {
      const { score } = compareNames(native, roman);
      assert.ok(score >= libraryThreshold, `${native} / ${roman}: ${score.toFixed(3)}`);
      const [, other] = rows[(at + 1) % rows.length] as (typeof rows)[number];
      assert.ok(compareNames(native, other).score < libraryThreshold, `${native} / ${other}`);
    }
  });
}

/** Armenian, Georgian and Hebrew letters: a name, its Latin form, and another name in the same letters. */
const readable = [
  ['Վարդիկ Շողունցյան', 'Vardik Shoghuntsyan', 'Մարենիկ Բալոյան'],
  ['Ծաղիկ Խուրշուդաձոր', 'Tsaghik Khurshudadzor', 'Վարդիկ Շողունցյան'],
  ['გოდერძი ხარატული', 'Goderdzi Kharatuli', 'ნათელანა ჯიშკარაული'],
  ['ნათელანა ჯიშკარაული', 'Natelana Jishkarauli', 'გოდერძი ხარატული'],
  ['שלמון גרזובסקי', 'Shlmon Grzovski', 'דבורין כהנמן'],
  ['ז׳ורבין צ׳רנובלסקי', 'Zhurvin Chrnovelski', 'שלמון גרזובסקי'],
] as const;

test('Armenian, Georgian and Hebrew names are read, equal to themselves, found again, and told from others', () => {
  const index = nameIndex();
  for (const [at, [name]] of readable.entries()) index.add(at, name);
  for (const [at, [name, latin, other]] of readable.entries()) {
    const { tokens } = readName(name);
    assert.deepEqual(
      tokens.map(({ text, script }) => [text, script]),
      name
        .toLowerCase()
        .split(' ')
        .map((word) => [word, 'Latn']),
    );
    assert.ok(
      tokens.every(({ letters }) => /^[a-z]+$/.test(letters)),
      name,
    );
    assert.ok(compareNames(name, name).score > 0.95, name);
    assert.ok(compareNames(name, other).score < 0.2, `${name} / ${other}`);
    assert.equal(index.search(name)[0]?.id, at);
    const across = compareNames(name, latin);
    assert.ok(across.score > compareNames(other, latin).score, latin);
    // Nothing is called the same that is written with other letters.
    assert.ok(
      across.pairs.every(({ verdict }) => verdict !== 'same'),
      latin,
    );
    assert.ok(
      compareNames(name, name).pairs.every(({ verdict }) => verdict === 'same'),
      name,
    );
  }
  const [geresh, apostrophe] = ['ז׳ורבין', "ז'ורבין"].map((word) => readName(word).tokens[0]?.letters);
  assert.equal(geresh, 'zhvrbin');
  assert.equal(apostrophe, geresh);
});
