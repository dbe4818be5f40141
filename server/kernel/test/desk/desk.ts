/** The manifest of the test-only desk. */
import { desk } from '#kernel/operation/desk.ts';
import { type ActName, actKinds, officeActs } from '#kernel/separation/acts.ts';
import { answerAct } from './operations/answer-act.ts';
import { askForAct } from './operations/ask-for-act.ts';
import { attachFile } from './operations/attach-file.ts';
import { breakGlassOfMatter } from './operations/break-glass-of-matter.ts';
import { callStandInToMatter } from './operations/call-stand-in-to-matter.ts';
import { closeMatter } from './operations/close-matter.ts';
import { confirmRelease } from './operations/confirm-release.ts';
import { eraseAttachment } from './operations/erase-attachment.ts';
import { eraseMatter } from './operations/erase-matter.ts';
import { excludeKeeper } from './operations/exclude-keeper.ts';
import { fetchAttachment } from './operations/fetch-attachment.ts';
import { findAttachments } from './operations/find-attachments.ts';
import { findMatters } from './operations/find-matters.ts';
import { findPerson } from './operations/find-person.ts';
import { grantMatter } from './operations/grant-matter.ts';
import { openMatter } from './operations/open-matter.ts';
import { proposeRelease } from './operations/propose-release.ts';
import { readMatter } from './operations/read-matter.ts';
import { transferMatter } from './operations/transfer-matter.ts';
import { withdrawProposal } from './operations/withdraw-proposal.ts';
import { writeName } from './operations/write-name.ts';
import { writeNote } from './operations/write-note.ts';
import { matterFlow } from './workflow.ts';

/** Every act that a desk can have: the others are the office's own. */
const actNames = (Object.keys(actKinds) as ActName[]).filter((act) => !officeActs.includes(act));

export const trialDesk = desk({
  name: 'trial',
  holdsPersonalData: true,
  roles: ['trial.keeper', 'trial.supervisor'],
  operations: [
    openMatter,
    readMatter,
    findMatters,
    writeNote,
    writeName,
    findPerson,
    proposeRelease,
    withdrawProposal,
    confirmRelease,
    closeMatter,
    grantMatter,
    excludeKeeper,
    transferMatter,
    eraseMatter,
    attachFile,
    findAttachments,
    fetchAttachment,
    eraseAttachment,
    askForAct,
    answerAct,
    breakGlassOfMatter,
    callStandInToMatter,
  ],
  workflows: [matterFlow],
  acts: Object.fromEntries(
    actNames.map((act) => [act, { first: ['trial.keeper'], second: ['trial.keeper', 'trial.supervisor'] }]),
  ),
  records: { matter: { retention: 'case' } },
  names: [
    { table: 'names', row: 'name_id', column: 'name', names: (opened: { text: string }) => [opened.text] },
  ],
});
