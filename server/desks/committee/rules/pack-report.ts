/** The pack of a session as a report: agenda, tasks, what is asked of us, what is new. */
import type { Sentences } from '#kernel/exports/messages.ts';
import type { Report, ReportSection, ReportTable } from '#kernel/exports/report.ts';
import type { Action } from '../model/decisions.ts';
import type { Language, Pack } from '../model/packs.ts';
import { dayIn, inLanguage } from './in-words.ts';

export function packReport(pack: Pack, say: Sentences, language: Language): Report {
  const { session, agenda, actions, asked, pictures, decisions, late } = pack;
  const day = dayIn(language);
  const text = (texts: Parameters<typeof inLanguage>[0]) => inLanguage(texts, language);
  const overdue = actions.filter((one) => one.overdue);
  const open = actions.filter((one) => !one.overdue);
  const gaps = asked?.paragraphs.filter(({ gap }) => gap).length ?? 0;
  return {
    title: say('pack.title', { body: text(session.bodyNames), number: session.number }),
    lines: [
      say('pack.where', { day: day(session.heldOn), time: session.beginsAt ?? '–', place: session.place }),
      say('pack.made-on', { day: day(pack.today) }),
    ],
    language,
    sections: [
      {
        heading: say('pack.agenda'),
        sentences: agenda.flatMap(({ titles, papers }, at) => [
          `${at + 1}. ${text(titles)}`,
          ...papers.map(({ title }) => `– ${title}`),
        ]),
      },
      section(say('pack.overdue'), overdue, say('pack.none'), () => actionTable(overdue, say, language)),
      section(say('pack.open'), open, say('pack.none'), () => actionTable(open, say, language)),
      section(say('pack.late'), late, say('pack.none'), () => ({
        columns: [
          { label: say('pack.column.institution'), width: 4 },
          { label: say('pack.column.period'), width: 3 },
          { label: say('pack.column.due'), width: 1.6 },
          { label: say('pack.column.status'), width: 2 },
        ],
        rows: late.map((one) => [
          text(one.organisationNames),
          text(one.periodNames),
          day(one.dueOn),
          say(one.returned ? 'pack.returned' : 'pack.not-handed-in'),
        ]),
      })),
      {
        heading: say('pack.decided'),
        sentences:
          decisions.length > 0 ? decisions.map(({ texts }) => `– ${text(texts)}`) : [say('pack.none')],
      },
      {
        heading: say('pack.pictures'),
        sentences:
          pictures.length > 0
            ? pictures.map((one) =>
                say('pack.picture', {
                  number: one.number,
                  day: day(one.publishedOn),
                  text: text(one.summary),
                }),
              )
            : [say('pack.none')],
      },
      ...(asked
        ? [
            {
              heading: say('pack.asked'),
              sentences: [
                say('pack.asked-of', { plan: text(asked.planTitles), of: asked.paragraphs.length, gaps }),
              ],
              table: {
                columns: [
                  { label: say('pack.column.address'), width: 1.2 },
                  { label: say('pack.column.heading'), width: 5 },
                  { label: say('pack.column.status'), width: 1.6 },
                  { label: say('pack.column.measures'), width: 1, align: 'right' as const },
                ],
                rows: asked.paragraphs.map((one) => [
                  one.address,
                  text(one.heading),
                  one.gap ? say('pack.gap') : say(`pack.status.${one.status}`),
                  one.measures,
                ]),
              },
            },
          ]
        : []),
    ],
    pageLabel: say('pack.page', { number: '{number}', total: '{total}' }),
  };
}

/** A heading with a table, or with the word that there is nothing. */
export function section(
  heading: string,
  rows: readonly unknown[],
  none: string,
  table: () => ReportTable,
): ReportSection {
  return rows.length > 0 ? { heading, table: table() } : { heading, sentences: [none] };
}

export function actionTable(actions: readonly Action[], say: Sentences, language: Language): ReportTable {
  const day = dayIn(language);
  return {
    columns: [
      { label: say('pack.column.task'), width: 4 },
      { label: say('pack.column.owner'), width: 2.4 },
      { label: say('pack.column.due'), width: 1.6 },
      { label: say('pack.column.measure'), width: 2.4 },
      { label: say('pack.column.said'), width: 2.4 },
    ],
    rows: actions.map((one) => [
      inLanguage(one.texts, language),
      inLanguage(one.ownerNames, language),
      day(one.dueOn),
      inLanguage(one.measureTitles ?? one.proposes, language) || null,
      one.words[0]?.words ?? null,
    ]),
  };
}
