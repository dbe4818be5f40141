/** The external desk: the neighbours' register. Agreements, contact points, contacts held, and the coverage matrix made from them. */
import { desk } from '#kernel/operation/desk.ts';
import { findNeighbours } from './operations/find-neighbours.ts';
import { addNeighbour } from './operations/add-neighbour.ts';
import { editNeighbour } from './operations/edit-neighbour.ts';
import { addContactPoint } from './operations/add-contact-point.ts';
import { editContactPoint } from './operations/edit-contact-point.ts';
import { removeContactPoint } from './operations/remove-contact-point.ts';
import { findAgreements } from './operations/find-agreements.ts';
import { enterAgreement } from './operations/enter-agreement.ts';
import { editAgreement } from './operations/edit-agreement.ts';
import { reviewAgreement } from './operations/review-agreement.ts';
import { endAgreement } from './operations/end-agreement.ts';
import { setPublication } from './operations/set-publication.ts';
import { readMatrix } from './operations/read-matrix.ts';
import { noteTalk } from './operations/note-talk.ts';
import { removeTalk } from './operations/remove-talk.ts';
import { exportPublic } from './operations/export-public.ts';
import { readToday } from './operations/read-today.ts';
import { agreementFlow } from './workflow.ts';

export const externalDesk = desk({
  name: 'external',
  // Staff contacts of other offices, as in the office's own lists; of anybody else nothing.
  holdsPersonalData: false,
  // The closed list has none for this desk: its operations name the posts of the strategy desk (ADR-0021).
  roles: [],
  operations: [
    findNeighbours,
    addNeighbour,
    editNeighbour,
    addContactPoint,
    editContactPoint,
    removeContactPoint,
    findAgreements,
    enterAgreement,
    editAgreement,
    reviewAgreement,
    endAgreement,
    setPublication,
    readMatrix,
    noteTalk,
    removeTalk,
    exportPublic,
    readToday,
  ],
  workflows: [agreementFlow],
  records: { neighbour: { retention: 'without-end' }, agreement: { retention: 'without-end' } },
});
