/** The reporting desk: periods in which each institution answers for what it leads, and what was approved of that. */
import { desk } from '#kernel/operation/desk.ts';
import { approveSheet } from './operations/approve-sheet.ts';
import { askMore } from './operations/ask-more.ts';
import { checkSheet } from './operations/check-sheet.ts';
import { closePeriod } from './operations/close-period.ts';
import { dropEvidence } from './operations/drop-evidence.ts';
import { exportSheet } from './operations/export-sheet.ts';
import { fetchEvidence } from './operations/fetch-evidence.ts';
import { findLate } from './operations/find-late.ts';
import { findLetters } from './operations/find-letters.ts';
import { findPeriods } from './operations/find-periods.ts';
import { findUnasked } from './operations/find-unasked.ts';
import { handIn } from './operations/hand-in.ts';
import { keepEvidence } from './operations/keep-evidence.ts';
import { openPeriod } from './operations/open-period.ts';
import { readBack } from './operations/read-back.ts';
import { readPeriod } from './operations/read-period.ts';
import { readSheet } from './operations/read-sheet.ts';
import { readToday } from './operations/read-today.ts';
import { reopenPeriod } from './operations/reopen-period.ts';
import { returnSheet } from './operations/return-sheet.ts';
import { saveAnswer } from './operations/save-answer.ts';
import { takeAnswers } from './operations/take-answers.ts';
import { takeFromPaper } from './operations/take-from-paper.ts';
import { unapproveSheet } from './operations/unapprove-sheet.ts';
import { periodFlow, sheetFlow } from './workflow.ts';

export const reportingDesk = desk({
  name: 'reporting',
  // Answers are about measures; who gave one is a post.
  holdsPersonalData: false,
  // The closed list has none for this desk: its operations name the posts of the strategy desk (ADR-0020).
  roles: [],
  operations: [
    openPeriod,
    findPeriods,
    findLate,
    readPeriod,
    findLetters,
    findUnasked,
    askMore,
    readSheet,
    saveAnswer,
    exportSheet,
    readBack,
    takeAnswers,
    keepEvidence,
    fetchEvidence,
    dropEvidence,
    takeFromPaper,
    handIn,
    returnSheet,
    checkSheet,
    approveSheet,
    unapproveSheet,
    closePeriod,
    reopenPeriod,
    readToday,
  ],
  workflows: [periodFlow, sheetFlow],
  records: { period: { retention: 'without-end' } },
});
