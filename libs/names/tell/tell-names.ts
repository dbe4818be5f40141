// What a comparison found, in plain sentences of one language. Letters and words of the two names, and nothing else.
import type { NameLine, NameRule } from './name-line.ts';
import type { Nearness } from './nearness.ts';

export type NameMessages = Readonly<Record<string, string>>;
export type TellLanguage = 'en' | 'bg' | 'mk' | 'sq';

/** The sentences of a language, loaded when asked for. */
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
  }
}

/** The word for it as a sentence. */
export function tellNearness(nearness: Nearness | undefined, messages: NameMessages): string {
  return fill(messages, `names.nearness.${nearness ?? 'none'}`, {});
}

/** One sentence for each line. */
export function tellLines(lines: readonly NameLine[], messages: NameMessages): string[] {
  return lines.map((line) => {
    const rules = line.rules.map((rule) => tellRule(rule, messages)).join(', ');
    const plain = line.kind === 'spelling' && rules === '';
    const bare = line.kind === 'near' && rules === '';
    const key = plain ? 'spelling-plain' : bare ? 'far' : line.kind;
    return fill(messages, `names.line.${key}`, { a: line.a || line.b, b: line.b || line.a, rules });
  });
}

function tellRule({ kind, a, b }: NameRule, messages: NameMessages): string {
  return fill(messages, `names.rule.${kind}`, { a: a || b, b: b || a });
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
