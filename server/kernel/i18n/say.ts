/** Says a compiled ICU message in a language: placeholders, plurals, selections, numbers and dates. Browser-safe. */

/** A message as the build compiles it: a plain string, or tokens where something is filled in. */
export type Message = string | readonly Token[];
type Token = string | readonly [name: string, type?: string, format?: unknown];
type Choices = Readonly<Record<string, Message | number | undefined>>;

export type Values = Readonly<Record<string, string | number | Date>>;

/**
 * The message in words. A value that is missing shows as its name in braces, so that it is seen and mended.
 * A Bulgarian or Macedonian date ends in "г."; its full stop also ends the sentence, and no second one follows it.
 */
export function say(message: Message, values: Values, language: string): string {
  const said = words(message, values, language, undefined);
  return typeof message === 'string' ? said : said.replaceAll(/(\sг\.)\.(?!\.)/g, '$1');
}

function words(message: Message, values: Values, language: string, count: number | undefined): string {
  if (typeof message === 'string') return message;
  const tokens = message.map((token) => {
    if (token === '#' && count !== undefined) return number(count, language);
    return typeof token === 'string' ? token : fill(token, values, language, count);
  });
  return tokens.join('');
}

function fill(
  [name, type, format]: readonly [string, string?, unknown?],
  values: Values,
  language: string,
  count: number | undefined,
): string {
  const value = values[name];
  if (value === undefined) return `{${name}}`;
  switch (type) {
    case 'plural':
    case 'selectordinal':
      return plural(
        Number(value),
        type === 'plural' ? 'cardinal' : 'ordinal',
        format as Choices,
        values,
        language,
      );
    case 'select':
      return words(choice(format as Choices, String(value)), values, language, count);
    case 'number':
      return number(Number(value), language, format);
    case 'date':
      return date(value, language, format);
    default:
      return typeof value === 'number' ? number(value, language) : String(value);
  }
}

function plural(
  n: number,
  type: 'cardinal' | 'ordinal',
  choices: Choices,
  values: Values,
  language: string,
): string {
  const offset = Number(choices['offset'] ?? 0);
  const exact = choices[String(n)];
  const chosen =
    exact === undefined || typeof exact === 'number'
      ? choice(choices, new Intl.PluralRules(language, { type }).select(n - offset))
      : exact;
  return words(chosen, values, language, n - offset);
}

function choice(choices: Choices, key: string): Message {
  const chosen = choices[key] ?? choices['other'] ?? '';
  return typeof chosen === 'number' ? String(chosen) : chosen;
}

/** Browsers leave Macedonian and Albanian out and would write English numbers; these two are written the same way. */
const writtenAs: Readonly<Record<string, string>> = { mk: 'sr', sq: 'pl' };

/** The language, and the one to write its numbers by where the browser does not know it. */
export function numbersIn(language: string): string[] {
  const as = writtenAs[language];
  return as === undefined ? [language] : [language, as];
}

function number(n: number, language: string, format?: unknown): string {
  const options: Intl.NumberFormatOptions = format === 'percent' ? { style: 'percent' } : {};
  return new Intl.NumberFormat(numbersIn(language), options).format(n);
}

function date(value: string | number | Date, language: string, format: unknown): string {
  const options =
    typeof format === 'object' && format !== null
      ? (format as Intl.DateTimeFormatOptions)
      : { dateStyle: (typeof format === 'string' ? format : 'medium') as 'medium' };
  return new Intl.DateTimeFormat(language, options).format(new Date(value));
}
