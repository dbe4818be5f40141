/** `docs/generated/hard-names.md`: ten hard pairs of invented names, and what the comparison says of each, in its own words. */
import { compareNames, nameLines, nearnessOf, tellLines, tellNearness } from '#libs/names/index.ts';
import messages from '#libs/names/messages/en.json' with { type: 'json' };

/** Invented, each hard in its own way; `why` says in which. */
const hardPairs: readonly { a: string; b: string; why: string }[] = [
  { a: 'Xhevahir Shkodrani', b: 'Џевахир Шкодрани', why: 'letters of two that stand for one sound' },
  {
    a: 'Ѓорѓи Ќурчиевски',
    b: 'Gjorgji Kjurchievski',
    why: 'letters that other alphabets write with two or three',
  },
  { a: 'Щилян Жечков', b: 'Shtilyan Zhechkov', why: 'one letter that takes three' },
  {
    a: 'Çlirim Hoxhallari',
    b: 'Clirim Hodzalari',
    why: 'marks lost on the way, and the spelling of a neighbour',
  },
  {
    a: 'محمود السرموني',
    b: 'Mahmoud as-Sarmouni',
    why: 'letters without vowels, and an article that joins the word',
  },
  { a: 'Παναγιώτης Μπελιάρης', b: 'Panagiotis Beliaris', why: 'two letters that are read as a third' },
  { a: 'Петар Јованов Стоилковски', b: 'Petar Stoilkovski', why: 'a middle name that is missing' },
  { a: 'J. Petrushevska', b: 'Јулијана Петрушевска', why: 'an initial' },
  {
    a: 'Dorjan Kelmezi',
    b: 'Dorjan Kelmendi',
    why: 'one word is the same, and the other only looks like it',
  },
  { a: 'Emre Karatoprak', b: 'Emir Karabulut', why: 'two people with names alike' },
];

const note = 'Written by `npm run write-docs` from the library itself; a test fails when it is out of date.';

export function namesPage(): string {
  const parts = hardPairs.map(({ a, b, why }) => {
    const comparison = compareNames(a, b);
    const lines = tellLines(nameLines(comparison), messages).map((line) => `- ${line}`);
    return [
      `## ${a} · ${b}`,
      '',
      `What makes it hard: ${why}.`,
      '',
      `**${tellNearness(nearnessOf(comparison), messages)}**`,
      '',
      ...lines,
    ].join('\n');
  });
  return `# Ten hard pairs of names\n\n${note}\n\nAll names are invented. What the words mean, and what a comparison never tells, stands in [names](../how-to/names.md).\n\n${parts.join('\n\n')}\n\n${messages['names.advice']}\n`;
}
