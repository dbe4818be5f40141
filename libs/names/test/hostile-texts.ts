// Texts that nobody would call a name, the same for the same seed: mixed scripts, controls, signs that turn the direction of
// writing, halves of letters, floods of marks, ten thousand letters.

const scripts = [
  'abcdefghijklmnopqrstuvwxyzçëšžđćñøłßæœþı',
  'абвгдежзијклљмнњопрстћуфхцчџшщъыьэюяѓќѕіїєґў',
  'αβγδεζηθικλμνξοπρστυφχψως',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأإؤئپچژگک',
  'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
  'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև',
  'אבגדהוזחטיכלמנסעפצקרשתךםןףץ',
  'กขคงจฉชซญฎฏฐ王李张陈가나다라ひらがなカタカナ',
];
/** Controls, joiners, turns of direction, white space of every kind, a mark of the byte order, a letter that grows eighteenfold. */
const signs =
  '\u0000\u0007\u001b\u007f\u0085\u00a0\u00ad\u034f\u061c\u0640\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\u3000\ufe0f\ufeff\ufffd\uffff\ufdfa\u01c5\u0130\u1e9e\ufb03';
const between = ' -.,\'’`/|;:_\t\n\r()[]"“”׳';
const marks = '\u0300\u0301\u0308\u030c\u0327\u0345\u0483\u05b0\u064b\u064e\u0670\u0f39\u20dd\ufe20';
const pictures = ['👩‍👩‍👧', '🏳️', '👍🏽', '🕴', '𝔄𝔟𝔠', '𐍈', '１２', '①', '42', '٣٤', 'ООД', 'LTD.'];

type Chance = () => number;

/** Numbers from 0 to below 1 (a linear congruence, mixed). */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    return ((mixed ^ (mixed >>> 12)) >>> 0) / 2 ** 32;
  };
}

/** Any number of texts, of which one in some five hundred has ten thousand letters and more. */
export function* hostileTexts(seed: number): Generator<string, never> {
  const chance = chanceFrom(seed);
  for (;;) yield textOf(chance);
}

const below = (chance: Chance, most: number): number => Math.floor(chance() * most);
const pick = (chance: Chance, from: string): string => from[below(chance, from.length)] as string;
const repeated = (count: number, make: () => string): string => Array.from({ length: count }, make).join('');

function textOf(chance: Chance): string {
  const kind = chance();
  if (kind < 0.55) return repeated(1 + below(chance, 5), () => wordOf(chance) + pick(chance, between));
  if (kind < 0.75) return repeated(below(chance, 60), () => signOf(chance));
  if (kind < 0.9) return repeated(below(chance, 80), () => String.fromCharCode(below(chance, 0x10000)));
  if (kind < 0.95)
    return wordOf(chance) + repeated(below(chance, 300), () => pick(chance, marks)) + wordOf(chance);
  if (kind < 0.998) return repeated(below(chance, 60), () => wordOf(chance) + pick(chance, between));
  return longText(chance);
}

/** Letters of one script, now and then with one of another, or with a sign or a mark among them. */
function wordOf(chance: Chance): string {
  const script = scripts[Math.floor(chance() ** 2 * scripts.length)] as string;
  const word = repeated(1 + below(chance, 12), () =>
    chance() < 0.04 ? signOf(chance) : pick(chance, script),
  );
  return chance() < 0.3 ? word.toUpperCase() : word;
}

function signOf(chance: Chance): string {
  const kind = chance();
  if (kind < 0.4) return pick(chance, signs);
  if (kind < 0.6) return pick(chance, scripts[below(chance, scripts.length)] as string);
  if (kind < 0.75) return pick(chance, marks);
  if (kind < 0.85) return String.fromCharCode(0xd800 + below(chance, 0x800));
  return kind < 0.93 ? (pictures[below(chance, pictures.length)] as string) : pick(chance, between);
}

function longText(chance: Chance): string {
  const part = chance() < 0.5 ? wordOf(chance) : repeated(3, () => signOf(chance));
  return part.repeat(Math.ceil(10_000 / Math.max(1, part.length)));
}
