/** The manifest of the test-only desk. */
import { desk } from '#kernel/operation/desk.ts';
import { closeMatter } from './operations/close-matter.ts';
import { confirmRelease } from './operations/confirm-release.ts';
import { eraseMatter } from './operations/erase-matter.ts';
import { excludeKeeper } from './operations/exclude-keeper.ts';
import { findMatters } from './operations/find-matters.ts';
import { grantMatter } from './operations/grant-matter.ts';
import { openMatter } from './operations/open-matter.ts';
import { proposeRelease } from './operations/propose-release.ts';
import { readMatter } from './operations/read-matter.ts';
import { transferMatter } from './operations/transfer-matter.ts';
import { withdrawProposal } from './operations/withdraw-proposal.ts';
import { writeNote } from './operations/write-note.ts';
import { matterFlow } from './workflow.ts';

export const trialDesk = desk({
  name: 'trial',
  holdsPersonalData: true,
  roles: ['trial.keeper', 'trial.supervisor'],
  operations: [
    openMatter,
    readMatter,
    findMatters,
    writeNote,
    proposeRelease,
    withdrawProposal,
    confirmRelease,
    closeMatter,
    grantMatter,
    excludeKeeper,
    transferMatter,
    eraseMatter,
  ],
  workflows: [matterFlow],
  records: { matter: { retention: 'case' } },
});
