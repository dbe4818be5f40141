// What a comparison found, in plain sentences of one language. Letters and words of the two names, and nothing else.
import type { NameLine } from './name-lines.ts';
import type { Nearness } from './nearness.ts';

export type NameMessages = Readonly<Record<string, string>>;
export type TellLanguage = 'en' | 'bg' | 'mk' | 'sq';

/** The sentences of a language, loaded when asked for; a RangeError for a language that has none. */
export async function nameMessages(language: TellLanguage): Promise<NameMessages> {
  switch (language) {
    case 'en':
      return (await import('../messages/en.json', { with: { type: 'json' } })).default;
    case 'bg':
      return (await import('../messages/bg.json', { with: { type: 'json' } })).default;
    case 'mk':
      return (await import('../messages/mk.json', { with: { type: 'json' } })).default;
    case 'sq':
      return (await import('../messages/sq.json', { with: { type: 'json' } })).default;
    default:
      throw new RangeError(`The names' sentences are in en, bg, mk and sq, not in ${String(language)}.`);
  }
}

/** The word for it as a sentence. */
export function tellNearness(nearness: Nearness | undefined, messages: NameMessages): string {
  return fill(messages, `names.nearness.${nearness ?? 'none'}`, {});
}

/** A line of these is not of one word that both names hold. */
const severalWords: readonly NameLine['verdict'][] = ['joined', 'different', 'left'];

/** One sentence for each line, and one more where a single word is all that both names hold. */
export function tellLines(lines: readonly NameLine[], messages: NameMessages): string[] {
  const told = lines.map(({ verdict, a, b, readings, edits }) => {
    const named = (verdict === 'doubtful' ? edits : readings).filter((rule) => !isPlain(rule));
    const rules = [...new Set(named)].map((rule) => tellRule(rule, messages)).join(', ');
    const isBare = rules === '' && (verdict === 'spelling' || verdict === 'doubtful');
    const key = `names.line.${verdict}${isBare ? '-plain' : ''}`;
    return fill(messages, key, { a: a || b, b: b || a, rules });
  });
  const isOneWord = lines.length === 1 && lines.every(({ verdict }) => !severalWords.includes(verdict));
  return isOneWord ? [...told, fill(messages, 'names.line.only', {})] : told;
}

const scripts = [/^\p{sc=Latn}+$/u, /^\p{sc=Cyrl}+$/u, /^\p{sc=Grek}+$/u, /^\p{sc=Arab}+$/u];

/** Letter for letter of another script: whoever reads both sees it, and whoever does not learns nothing from it. */
function isPlain(rule: string): boolean {
  const [a = '', b = ''] = rule.split('=');
  const [of, other] = [a, b].map((side) => scripts.findIndex((script) => script.test(side)));
  return a.length === b.length && of !== other && of !== -1 && other !== -1;
}

/** `xh=џ`; a side is empty where letters have no counterpart. */
function tellRule(rule: string, messages: NameMessages): string {
  const [a = '', b = ''] = rule.split('=');
  return fill(messages, a && b ? 'names.rule.equals' : 'names.rule.left-out', { a: a || b, b });
}

/** What is written in a name may hold signs that turn the direction of writing; each piece keeps to itself. */
function fill(messages: NameMessages, key: string, values: Readonly<Record<string, string>>): string {
  const text = messages[key];
  if (text === undefined) throw new Error(`The names' sentences have no ${key}.`);
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return name === 'rules' ? value : isolated(value);
  });
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

function isolated(value: string): string {
  return rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
}
