/** The external desk: the neighbours' register and its coverage matrix, events, the lessons that came of them, and joint activities. */
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
import { findEvents } from './operations/find-events.ts';
import { readEvent } from './operations/read-event.ts';
import { readNote } from './operations/read-note.ts';
import { enterEvent } from './operations/enter-event.ts';
import { editEvent } from './operations/edit-event.ts';
import { cancelEvent } from './operations/cancel-event.ts';
import { publishEvent } from './operations/publish-event.ts';
import { attachPaper } from './operations/attach-paper.ts';
import { fetchPaper } from './operations/fetch-paper.ts';
import { removePaper } from './operations/remove-paper.ts';
import { noteCommitment } from './operations/note-commitment.ts';
import { settleCommitment } from './operations/settle-commitment.ts';
import { exportEvent } from './operations/export-event.ts';
import { exportCalendar } from './operations/export-calendar.ts';
import { captureLesson } from './operations/capture-lesson.ts';
import { editLesson } from './operations/edit-lesson.ts';
import { agreeLesson } from './operations/agree-lesson.ts';
import { dropLesson } from './operations/drop-lesson.ts';
import { assignLesson } from './operations/assign-lesson.ts';
import { finishLesson } from './operations/finish-lesson.ts';
import { tieLesson } from './operations/tie-lesson.ts';
import { untieLesson } from './operations/untie-lesson.ts';
import { findLessons } from './operations/find-lessons.ts';
import { proposeJoint } from './operations/propose-joint.ts';
import { editJoint } from './operations/edit-joint.ts';
import { noteWord } from './operations/note-word.ts';
import { endJoint } from './operations/end-joint.ts';
import { evaluateJoint } from './operations/evaluate-joint.ts';
import { publishJoint } from './operations/publish-joint.ts';
import { setStep } from './operations/set-step.ts';
import { settleStep } from './operations/settle-step.ts';
import { setShare } from './operations/set-share.ts';
import { removeShare } from './operations/remove-share.ts';
import { enterReport } from './operations/enter-report.ts';
import { tieJoint } from './operations/tie-joint.ts';
import { untieJoint } from './operations/untie-joint.ts';
import { findJoint } from './operations/find-joint.ts';
import { readJoint } from './operations/read-joint.ts';
import { openBoard } from './operations/open-board.ts';
import { writeSideFile } from './operations/write-side-file.ts';
import { fetchSideFile } from './operations/fetch-side-file.ts';
import { addKey } from './operations/add-key.ts';
import { endKey } from './operations/end-key.ts';
import { readSideFile } from './operations/read-side-file.ts';
import { tieBoard } from './operations/tie-board.ts';
import { untieBoard } from './operations/untie-board.ts';
import { readBoard } from './operations/read-board.ts';
import { openCalendarFile, openEventsFile } from './rules/open.ts';
import { openJointCalendarFile, openJointFile } from './rules/open-joint.ts';
import { agreementFlow, eventFlow, jointFlow } from './workflow.ts';

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
    findEvents,
    readEvent,
    readNote,
    enterEvent,
    editEvent,
    cancelEvent,
    publishEvent,
    attachPaper,
    fetchPaper,
    removePaper,
    noteCommitment,
    settleCommitment,
    exportEvent,
    exportCalendar,
    captureLesson,
    editLesson,
    agreeLesson,
    dropLesson,
    assignLesson,
    finishLesson,
    tieLesson,
    untieLesson,
    findLessons,
    proposeJoint,
    editJoint,
    noteWord,
    endJoint,
    evaluateJoint,
    publishJoint,
    setStep,
    settleStep,
    setShare,
    removeShare,
    enterReport,
    tieJoint,
    untieJoint,
    findJoint,
    readJoint,
    openBoard,
    writeSideFile,
    fetchSideFile,
    addKey,
    endKey,
    readSideFile,
    tieBoard,
    untieBoard,
    readBoard,
  ],
  workflows: [agreementFlow, eventFlow, jointFlow],
  open: [
    { path: 'events', kind: 'event', make: openEventsFile },
    { path: 'calendar.ics', kind: 'event', make: openCalendarFile },
    { path: 'joint', kind: 'joint-activity', make: openJointFile },
    { path: 'joint.ics', kind: 'joint-activity', make: openJointCalendarFile },
  ],
  records: {
    neighbour: { retention: 'without-end' },
    agreement: { retention: 'without-end' },
    event: { retention: 'without-end' },
    'joint-activity': { retention: 'without-end' },
  },
});
