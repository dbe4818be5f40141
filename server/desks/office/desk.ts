/** The manifest of the office desk: organisations, posts, people, the record of actions, readiness. */
import { desk } from '#kernel/operation/desk.ts';
import { addOrganisation } from './operations/add-organisation.ts';
import { addPost } from './operations/add-post.ts';
import { addUser } from './operations/add-user.ts';
import { askCeremony } from './operations/ask-ceremony.ts';
import { closeBreach } from './operations/close-breach.ts';
import { confirmCeremony } from './operations/confirm-ceremony.ts';
import { confirmOpening } from './operations/confirm-opening.ts';
import { confirmPost } from './operations/confirm-post.ts';
import { countReviewedTexts } from './operations/count-reviewed-texts.ts';
import { editOrganisation } from './operations/edit-organisation.ts';
import { editPost } from './operations/edit-post.ts';
import { editUser } from './operations/edit-user.ts';
import { endAbsence } from './operations/end-absence.ts';
import { endPost } from './operations/end-post.ts';
import { enterAbsence } from './operations/enter-absence.ts';
import { enterHolidays } from './operations/enter-holidays.ts';
import { exportErasureCertificate } from './operations/export-erasure-certificate.ts';
import { findCeremonies } from './operations/find-ceremonies.ts';
import { findErasures } from './operations/find-erasures.ts';
import { findOrganisations } from './operations/find-organisations.ts';
import { findPosts } from './operations/find-posts.ts';
import { findUsers } from './operations/find-users.ts';
import { givePost } from './operations/give-post.ts';
import { handOverPost } from './operations/hand-over-post.ts';
import { inviteAgain } from './operations/invite-again.ts';
import { openAnew } from './operations/open-anew.ts';
import { proposeDesk } from './operations/propose-desk.ts';
import { readActions } from './operations/read-actions.ts';
import { readLedger } from './operations/read-ledger.ts';
import { readPost } from './operations/read-post.ts';
import { readReadiness } from './operations/read-readiness.ts';
import { readToday } from './operations/read-today.ts';
import { readUser } from './operations/read-user.ts';
import { switchDeskOn } from './operations/switch-desk-on.ts';
import { confirmStandIn } from './operations/confirm-stand-in.ts';
import { editBreach } from './operations/edit-breach.ts';
import { endStandIn } from './operations/end-stand-in.ts';
import { findBreaches } from './operations/find-breaches.ts';
import { findSmallPlace } from './operations/find-small-place.ts';
import { setSmallPlace } from './operations/set-small-place.ts';
import { findHolidays } from './operations/find-holidays.ts';
import { findLedgerHolds } from './operations/find-ledger-holds.ts';
import { findLooks } from './operations/find-looks.ts';
import { holdLedger } from './operations/hold-ledger.ts';
import { leaveUntold } from './operations/leave-untold.ts';
import { liftLedgerHold } from './operations/lift-ledger-hold.ts';
import { nameStandIn } from './operations/name-stand-in.ts';
import { noteBreach } from './operations/note-breach.ts';
import { removeHoliday } from './operations/remove-holiday.ts';
import { reviewLook } from './operations/review-look.ts';
import { readDoctor } from './operations/read-doctor.ts';
import { scopeBreach } from './operations/scope-breach.ts';
import { tellAuthority } from './operations/tell-authority.ts';
import { whatStops } from './operations/what-stops.ts';
import { verifyLedger } from './operations/verify-ledger.ts';
import { whoHasSeen } from './operations/who-has-seen.ts';
import { withdrawCeremony } from './operations/withdraw-ceremony.ts';
import { withdrawOpening } from './operations/withdraw-opening.ts';
import { withdrawPost } from './operations/withdraw-post.ts';
import { breachFlow } from './workflow.ts';

const mayName = ['office.administrator', 'office.data-protection-officer'] as const;
const everybody = [...mayName, 'office.auditor'] as const;

export const officeDesk = desk({
  name: 'office',
  holdsPersonalData: false,
  roles: ['office.administrator', 'office.auditor', 'office.data-protection-officer', 'office.stand-in'],
  acts: {
    'switch-desk-on': { first: mayName, second: mayName },
    'name-stand-in': { first: mayName, second: everybody },
    'key-ceremony': { first: mayName, second: everybody },
  },
  operations: [
    readToday,
    findOrganisations,
    addOrganisation,
    editOrganisation,
    findPosts,
    readPost,
    addPost,
    editPost,
    findUsers,
    readUser,
    addUser,
    editUser,
    inviteAgain,
    openAnew,
    confirmOpening,
    withdrawOpening,
    givePost,
    confirmPost,
    withdrawPost,
    endPost,
    enterAbsence,
    endAbsence,
    handOverPost,
    readLedger,
    readActions,
    whoHasSeen,
    verifyLedger,
    findErasures,
    exportErasureCertificate,
    scopeBreach,
    holdLedger,
    liftLedgerHold,
    findLedgerHolds,
    noteBreach,
    editBreach,
    tellAuthority,
    leaveUntold,
    closeBreach,
    findBreaches,
    findHolidays,
    findSmallPlace,
    setSmallPlace,
    enterHolidays,
    removeHoliday,
    readReadiness,
    proposeDesk,
    switchDeskOn,
    nameStandIn,
    confirmStandIn,
    endStandIn,
    findCeremonies,
    askCeremony,
    confirmCeremony,
    withdrawCeremony,
    findLooks,
    reviewLook,
    whatStops,
    readDoctor,
    countReviewedTexts,
  ],
  workflows: [breachFlow],
  records: { breach: { retention: 'minutes' } },
});
