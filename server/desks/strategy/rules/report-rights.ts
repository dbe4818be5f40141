/** The chapter of a report on fundamental rights: where measures stand before the gate, what was found and what followed. */
import type { ReportSection } from '#kernel/exports/report.ts';
import type { RightsFigures } from '../model/rights-figures.ts';
import type { ReportWords } from './report-words.ts';

/** Each figure leads to the page that counts the same. */
export function rightsSection(
  { standings, reviews, complaints }: RightsFigures,
  words: ReportWords,
): ReportSection {
  const { say, format } = words;
  const said = ['open', 'keep', 'change', 'stop'] as const;
  return {
    heading: say('rights-figures.heading'),
    sentences: [
      say('rights-figures.text'),
      complaints.n === null
        ? say('rights-figures.few-complaints', { n: complaints.from })
        : say('rights-figures.complaints', { n: complaints.n }),
    ],
    table: {
      caption: say('rights-figures.standings'),
      columns: [
        { label: say('rights-figures.standing'), width: 4 },
        { label: say('column.measures'), width: 2, align: 'right' },
      ],
      rows: standings.map(({ standing, n }) => [
        say(`rights.standing.${standing}`),
        words.toRights(format.number(n), standing),
      ]),
    },
    more: [
      {
        caption: say('rights-figures.reviews'),
        columns: [
          { label: say('rights-figures.decided'), width: 4 },
          { label: say('rights-figures.n'), width: 2, align: 'right' },
        ],
        rows: said.map((one) => [
          say(`rights-figures.${one}`),
          words.toFindings(format.number(reviews[one])),
        ]),
      },
    ],
  };
}
