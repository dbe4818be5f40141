/** What others may use of the strategy desk: the built-in index, and the operations that a demo or an import of a node calls. */
export { acceptText } from './operations/accept-text.ts';
export { addInstrument } from './operations/add-instrument.ts';
export { addItem } from './operations/add-item.ts';
/** Only together with the approval of a reporting sheet, in its transaction. */
export { approveValues } from './operations/approve-values.ts';
export { approvePlan } from './operations/approve-plan.ts';
/** What of a plan is reported on; `values[].approved` says of each figure whether, when and by which post it was approved. */
export { findIndicators } from './operations/find-indicators.ts';
export { findPlans } from './operations/find-plans.ts';
export { importPlan } from './operations/import-plan.ts';
export { importText } from './operations/import-text.ts';
/** Puts the built-in index in; run it under a session of a writer, as often as one likes. */
export { installIndex } from './operations/install-index.ts';
export { markNotApplicable } from './operations/mark-not-applicable.ts';
/** Whether a measure is there for whoever asks; what it is called. */
export { readMeasure } from './operations/read-measure.ts';
export { findMeasures } from './operations/find-measures.ts';
export { findThreatPictures } from './operations/find-threat-pictures.ts';
export { readCoverage } from './operations/read-coverage.ts';
export { readParagraph } from './operations/read-paragraph.ts';
export { readThreatPicture } from './operations/read-threat-picture.ts';
/** How measures and paragraphs are called, for a desk that keeps their ids. */
export { nameReferences } from './operations/name-references.ts';
export { relateInstruments } from './operations/relate-instruments.ts';
export { setPublication } from './operations/set-publication.ts';
export { settleDoubt } from './operations/settle-doubt.ts';
export { startPlan } from './operations/start-plan.ts';
export { submitPlan } from './operations/submit-plan.ts';
export { tieMeasure } from './operations/tie-measure.ts';
/** Only together with the move that undoes the approval of a reporting sheet. */
export { unapproveValues } from './operations/unapprove-values.ts';
