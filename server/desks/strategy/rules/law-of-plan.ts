/** What leaves with a measure about law and findings: in the public form, in exports, in words. */
import type { Sentences } from '#kernel/exports/messages.ts';
import type { Language } from '../model/shared.ts';
import type { FindingChangeRow, FindingReviewRow, FindingRow } from '../store/findings.ts';
import type { BasisRow, DataProtectionRow } from '../store/law.ts';
import { isEli, isInForce } from './law.ts';
import { isPublic } from './show.ts';
import { inLanguage } from './tree.ts';

export type LawFacts = {
  bases: readonly BasisRow[];
  data: readonly DataProtectionRow[];
  findings: readonly FindingRow[];
  changes: readonly FindingChangeRow[];
  reviews: readonly FindingReviewRow[];
};

/** Article by article, of one measure. */
export function basesOf({ bases }: LawFacts, item: string, today: string) {
  return bases
    .filter(({ item_id }) => item_id === item)
    .map((row) => ({
      titles: row.titles,
      kind: row.kind,
      number: row.number,
      article: row.article || null,
      about: row.article_titles,
      link: row.link,
      eli: isEli(row.link),
      inForce: isInForce(row, today),
      until: row.in_force_until,
    }));
}

/** The address of the impact assessment stays inside: it may stand where only an office reads. */
export function dataOf({ data }: LawFacts, item: string) {
  const row = data.find(({ item_id }) => item_id === item);
  if (!row) return null;
  return { touches: row.touches, bases: row.bases, law: row.law, impactAssessedOn: row.dpia_on };
}

/** Findings about a measure with what became of them; `shown` says which of them. */
export function findingsOf(
  { findings, changes, reviews }: LawFacts,
  item: string,
  shown: (finding: FindingRow) => boolean,
) {
  return reviews
    .filter(({ item_id }) => item_id === item)
    .flatMap((review) => {
      const finding = findings.find(({ record_id }) => record_id === review.finding_id);
      if (!finding || !shown(finding)) return [];
      return [
        {
          kind: finding.kind,
          body: finding.body,
          reference: finding.reference,
          on: finding.decided_on,
          says: finding.says,
          link: finding.link,
          since: changes
            .filter(({ record_id }) => record_id === finding.record_id)
            .map(({ kind, stated_on, reference, says, link }) => ({
              kind,
              on: stated_on,
              reference,
              says,
              link,
            })),
          /** Null: the measure is under rights review. */
          decision: review.decision,
          reason: review.reason,
        },
      ];
    });
}

export const publicOnly = (today: string) => (finding: FindingRow) => isPublic(finding, today);

export function basisInWords(
  facts: LawFacts,
  item: string,
  language: Language,
  today: string,
): string | null {
  const words = basesOf(facts, item, today).map(({ titles, number, article, link }) =>
    [inLanguage(titles, language), number, article, link].filter(Boolean).join(', '),
  );
  return words.join('; ') || null;
}

export function dataInWords(facts: LawFacts, item: string, say: Sentences): string | null {
  const found = dataOf(facts, item);
  if (!found) return null;
  if (!found.touches) return say('export.no-personal-data');
  return [
    ...found.bases.filter((one) => one !== 'national').map((one) => say(`data-basis.${one}`)),
    found.law,
  ]
    .filter(Boolean)
    .join('; ');
}

export function findingsInWords(
  facts: LawFacts,
  item: string,
  say: Sentences,
  language: Language,
  shown: (finding: FindingRow) => boolean,
): string | null {
  const words = findingsOf(facts, item, shown).map(({ body, reference, on, decision }) =>
    [
      `${inLanguage(body, language)}, ${reference}, ${on}`,
      decision === null ? say('export.under-review') : say(`finding.decision.${decision}`),
    ].join(': '),
  );
  return words.join('; ') || null;
}
