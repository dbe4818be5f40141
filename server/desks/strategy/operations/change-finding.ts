/** Records what became of a finding: corrected or withdrawn by its body, or entered wrongly. It stands, and so do its reviews. */
import { readFileSync } from 'node:fs';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { FindingChangeFacts, FindingId } from '../model/findings.ts';
import { finders, working } from '../model/roles.ts';
import { builtInTerms, type GlossaryContent } from '../rules/built-in-glossary.ts';
import { namesOf, requirePast, requireSayable } from '../rules/findings.ts';
import { lexiconOf } from '../rules/questioned-texts.ts';
import { findFinding, findOrganisationsCalled, saveFindingChange } from '../store/findings.ts';
import { findLivingTerms } from '../store/terms.ts';

const builtIn = () =>
  JSON.parse(readFileSync(new URL('../content/glossary.json', import.meta.url), 'utf8')) as GlossaryContent;

export const changeFinding = operation({
  name: 'strategy.change-finding',
  does: 'A writer or approver records that a finding was corrected, withdrawn or entered wrongly.',
  kind: 'command',
  who: finders,
  purpose: working,
  input: FindingChangeFacts.extend({ finding: FindingId }),
  output: z.strictObject({ finding: FindingId, change: z.uuid() }),
  audit: ({ input }) => ({ about: input.finding, detail: { kind: input.kind } }),
  errors: [
    'kernel.not-found',
    'strategy.found-in-the-future',
    'strategy.names-to-look-at',
    'strategy.words-questioned',
  ],
  async run({ input, tx, actor, now, today, announce }) {
    const { finding: id, ...facts } = input;
    const finding = present(await findFinding(tx, id));
    requirePast('statedOn', facts.statedOn, today);
    const called = [...(await findOrganisationsCalled(tx)), ...namesOf(finding.body)];
    requireSayable(facts, called, lexiconOf(await findLivingTerms(tx), builtInTerms(builtIn())));
    const change = newId(now);
    await saveFindingChange(tx, finding, { ...facts, id: change, post: actor.post }, now);
    await announce('strategy.finding-changed', finding.record_id, { kind: facts.kind });
    return { finding: finding.record_id, change };
  },
});
