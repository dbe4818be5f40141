/** The registry: what came in and what goes out, each with number and day, and the year's register made from them. */
import { desk } from '#kernel/operation/desk.ts';
import { assignIncoming } from './operations/assign-incoming.ts';
import { correctItem } from './operations/correct-item.ts';
import { enterIncoming } from './operations/enter-incoming.ts';
import { exportYear } from './operations/export-year.ts';
import { fetchScan } from './operations/fetch-scan.ts';
import { fileIncoming } from './operations/file-incoming.ts';
import { findItems } from './operations/find-items.ts';
import { keepScan } from './operations/keep-scan.ts';
import { readItem } from './operations/read-item.ts';
import { readToday } from './operations/read-today.ts';
import { voidIncoming } from './operations/void-incoming.ts';
import { answerIncoming } from './operations/answer-incoming.ts';
import { draftLetter } from './operations/draft-letter.ts';
import { editLetter } from './operations/edit-letter.ts';
import { findUnsent } from './operations/find-unsent.ts';
import { numberLetter } from './operations/number-letter.ts';
import { printLetter } from './operations/print-letter.ts';
import { readForm } from './operations/read-form.ts';
import { readLetter } from './operations/read-letter.ts';
import { reopenLetter } from './operations/reopen-letter.ts';
import { saveForm } from './operations/save-form.ts';
import { sendLetter } from './operations/send-letter.ts';
import { signLetter } from './operations/sign-letter.ts';
import { voidLetter } from './operations/void-letter.ts';
import { incomingFlow, letterFlow } from './workflow.ts';

export const registryDesk = desk({
  name: 'registry',
  // Letters between institutions; of a private person nothing but that it was one.
  holdsPersonalData: false,
  // The closed list has none for this desk: its operations name the posts of the strategy desk (ADR-0020).
  roles: [],
  operations: [
    findItems,
    readItem,
    enterIncoming,
    correctItem,
    assignIncoming,
    fileIncoming,
    voidIncoming,
    keepScan,
    fetchScan,
    answerIncoming,
    findUnsent,
    draftLetter,
    readLetter,
    editLetter,
    signLetter,
    reopenLetter,
    numberLetter,
    sendLetter,
    voidLetter,
    printLetter,
    readForm,
    saveForm,
    exportYear,
    readToday,
  ],
  workflows: [incomingFlow, letterFlow],
  records: {
    item: { retention: 'without-end' },
    form: { retention: 'without-end' },
    year: { retention: 'without-end' },
  },
});
