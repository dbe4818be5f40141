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
import { incomingFlow } from './workflow.ts';

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
    exportYear,
    readToday,
  ],
  workflows: [incomingFlow],
  records: { item: { retention: 'without-end' }, year: { retention: 'without-end' } },
});
