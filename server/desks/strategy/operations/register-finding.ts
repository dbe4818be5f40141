/** Registers what a body outside found about the rights of people; each measure that it is about comes under review. */
import { readFileSync } from 'node:fs';
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { z } from 'zod';
import { FindingFacts, FindingId, FoundAboutMany } from '../model/findings.ts';
import { finders, working } from '../model/roles.ts';
import { builtInTerms, type GlossaryContent } from '../rules/built-in-glossary.ts';
import { namesOf, requirePast, requireSayable } from '../rules/findings.ts';
import { lexiconOf } from '../rules/questioned-texts.ts';
import { requireDueDay } from '../rules/threat-pictures.ts';
import { findOrganisationsCalled, saveFinding } from '../store/findings.ts';
import { findLivingTerms } from '../store/terms.ts';
import { linkFinding } from './link-finding.ts';

const builtIn = () =>
  JSON.parse(readFileSync(new URL('../content/glossary.json', import.meta.url), 'utf8')) as GlossaryContent;

export const registerFinding = operation({
  name: 'strategy.register-finding',
  does: 'A writer or approver registers a finding about the rights of people, and the measures that it is about.',
  kind: 'command',
  who: finders,
  purpose: working,
  input: FindingFacts.extend({ measures: FoundAboutMany }),
  output: z.strictObject({ finding: FindingId, reviews: z.int() }),
  audit: ({ output }) => ({ about: output.finding, detail: { reviews: output.reviews } }),
  errors: [
    'kernel.not-found',
    'strategy.found-in-the-future',
    'strategy.due-day-needed',
    'strategy.names-to-look-at',
    'strategy.words-questioned',
    'strategy.review-of-a-measure',
    'strategy.plan-superseded',
  ],
  async run({ input, tx, actor, today, call }) {
    const { measures, ...facts } = input;
    requirePast('decidedOn', facts.decidedOn, today);
    requireDueDay(facts.dueOn, today, 'dueOn');
    const called = [...(await findOrganisationsCalled(tx)), ...namesOf(facts.body)];
    requireSayable(facts, called, lexiconOf(await findLivingTerms(tx), builtInTerms(builtIn())));
    const finding = await openRecord(tx, {
      desk: 'strategy',
      kind: 'finding',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    await saveFinding(tx, { id: finding, circle: houseCircle, post: actor.post }, facts);
    const { reviews } = await call(linkFinding, { finding, measures, dueOn: facts.dueOn });
    return { finding, reviews };
  },
});
