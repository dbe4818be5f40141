/** The pack for a deputy or successor as a report. */
import type { Sentences } from '#kernel/exports/messages.ts';
import type { Report } from '#kernel/exports/report.ts';
import type { Handover, Language } from '../model/packs.ts';
import { dayIn, inLanguage } from './in-words.ts';
import { actionTable, section } from './pack-report.ts';

export function handoverReport(pack: Handover, say: Sentences, language: Language): Report {
  const { post, held, seats, actions, measures, minutes, sessions, decisions } = pack;
  const day = dayIn(language);
  const text = (texts: Parameters<typeof inLanguage>[0]) => inLanguage(texts, language);
  const lines = (all: string[]) => (all.length > 0 ? all : [say('pack.none')]);
  return {
    title: say('handover.title', { post: text(post.names) }),
    lines: [
      text(post.organisationNames),
      say('pack.made-on', { day: day(pack.today) }),
      say('handover.no-case'),
    ],
    language,
    sections: [
      {
        heading: say('handover.held'),
        sentences: [
          ...lines(
            held.map(({ deputy, from, until }) =>
              say(deputy ? 'handover.deputy' : 'handover.holder', {
                from: day(from),
                until: day(until) || '–',
              }),
            ),
          ),
          say('handover.on-behalf'),
        ],
      },
      {
        heading: say('handover.seats'),
        sentences: lines(
          seats.map((one) =>
            say('handover.seat', {
              body: text(one.bodyNames),
              holds: say(`handover.holds.${one.holds}`),
              post: one.post,
            }),
          ),
        ),
      },
      section(say('handover.actions'), actions, say('pack.none'), () => actionTable(actions, say, language)),
      section(say('handover.measures'), measures, say('pack.none'), () => ({
        columns: [
          { label: say('handover.column.number'), width: 1 },
          { label: say('handover.column.measure'), width: 5 },
          { label: say('handover.column.ends'), width: 1.8 },
        ],
        rows: measures.map((one) => [one.externalId, text(one.titles), day(one.endsOn) || null]),
      })),
      {
        heading: say('handover.minutes'),
        sentences: lines(
          minutes.map((one) =>
            say('handover.minutes-until', { body: text(one.bodyNames), day: day(one.until) }),
          ),
        ),
      },
      {
        heading: say('handover.sessions'),
        sentences: lines(
          sessions.map((one) =>
            say('handover.session', {
              body: text(one.bodyNames),
              number: one.number,
              day: day(one.heldOn),
              place: one.place,
            }),
          ),
        ),
      },
      {
        heading: say('handover.decisions', { day: day(pack.since) }),
        sentences: lines(decisions.map(({ texts, decidedOn }) => `${day(decidedOn)}: ${text(texts)}`)),
      },
    ],
    pageLabel: say('pack.page', { number: '{number}', total: '{total}' }),
  };
}
