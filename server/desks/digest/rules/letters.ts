/** The words of the letters: plain text, what is public, one link of the reader's own, nothing that tells us whether it is read. */
import { type NewsKind, newsKinds } from '../model/lists.ts';
import type { Choice } from '../model/subscriptions.ts';

export type NewsRow = {
  kind: string;
  from_on: string;
  lines: readonly string[];
  places: readonly string[];
  titles: Readonly<Record<string, string>>;
  link: string | null;
};

type Say = (key: string, values?: Record<string, string | number>) => string;
type House = { say: Say; origin: string; node: string; language: Choice['language'] };
type Reader = { subscription: string; secret: string };

/** Lines of one letter; what is more is counted. */
const most = 30;

/** What is public and new after `through`, up to `until`, of the reader's lines and places. */
export function newsFor<Row extends NewsRow>(
  news: readonly Row[],
  { lines, places }: Pick<Choice, 'lines' | 'places'>,
  { through, until }: { through: string; until: string },
): Row[] {
  const meets = (chosen: readonly string[], of: readonly string[]) =>
    chosen.length === 0 || of.length === 0 || of.some((one) => chosen.includes(one));
  return news.filter(
    (one) =>
      one.from_on > through && one.from_on <= until && meets(lines, one.lines) && meets(places, one.places),
  );
}

/** The page on which a subscription is confirmed, changed and ended; what is after the `#` reaches no log. */
export function linkOf(origin: string, { subscription, secret }: Reader): string {
  return new URL(`/letters/mine#${subscription}.${secret}`, origin).href;
}

export function writeConfirmation(reader: Reader, { say, origin, node }: House) {
  return {
    subject: say('letter.confirm.subject', { node: oneLine(node) }),
    text: paragraphs([
      say('letter.confirm.text', { node: oneLine(node) }),
      linkOf(origin, reader),
      say('letter.confirm.not-you'),
    ]),
  };
}

export function writeDigest(
  reader: Reader & { endsOn: string },
  news: readonly NewsRow[],
  { say, origin, node, language }: House,
) {
  const told = news.slice(0, most);
  const chapters = newsKinds.flatMap((kind: NewsKind) => {
    const rows = told.filter((one) => one.kind === kind);
    if (rows.length === 0) return [];
    const lines = rows.map(({ titles, link }) => {
      const title = `- ${oneLine(wordsIn(titles, language))}`;
      return link ? `${title}\n  ${new URL(link, origin).href}` : title;
    });
    return [`${say(`news.${kind}`)}\n\n${lines.join('\n')}`];
  });
  return {
    subject: say('letter.digest.subject', { node: oneLine(node) }),
    text: paragraphs([
      say('letter.digest.text'),
      ...chapters,
      ...(news.length > most ? [say('letter.digest.more', { n: news.length - most })] : []),
      `${say('letter.digest.change')}\n${linkOf(origin, reader)}`,
      say('letter.digest.foot', { day: reader.endsOn }),
    ]),
  };
}

/** In the reader's language, or in the first that there is. */
function wordsIn(titles: Readonly<Record<string, string>>, language: string): string {
  return titles[language] ?? titles['en'] ?? Object.values(titles)[0] ?? '';
}

/** A title is one line, whatever somebody wrote into it. */
const oneLine = (text: string) => text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
const paragraphs = (parts: readonly string[]) => `${parts.join('\n\n')}\n`;
