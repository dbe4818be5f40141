/** The strategy desk: official texts, the plan, and which measure serves which paragraph. */
import { desk } from '#kernel/operation/desk.ts';
import { roles } from './model/roles.ts';
import { acceptText } from './operations/accept-text.ts';
import { addInstrument } from './operations/add-instrument.ts';
import { addItem } from './operations/add-item.ts';
import { addLine } from './operations/add-line.ts';
import { addThreatForm } from './operations/add-threat-form.ts';
import { answerObjection } from './operations/answer-objection.ts';
import { answerWording } from './operations/answer-wording.ts';
import { checkWording } from './operations/check-wording.ts';
import { addTerm } from './operations/add-term.ts';
import { allowLink } from './operations/allow-link.ts';
import { amendPlan } from './operations/amend-plan.ts';
import { approvePlan } from './operations/approve-plan.ts';
import { compareLanguages } from './operations/compare-languages.ts';
import { decideReview } from './operations/decide-review.ts';
import { discardText } from './operations/discard-text.ts';
import { editInstrument } from './operations/edit-instrument.ts';
import { editItem } from './operations/edit-item.ts';
import { editPlan } from './operations/edit-plan.ts';
import { editThreatForm } from './operations/edit-threat-form.ts';
import { editTerm } from './operations/edit-term.ts';
import { exportCoverage } from './operations/export-coverage.ts';
import { exportPlan } from './operations/export-plan.ts';
import { exportReport } from './operations/export-report.ts';
import { exportPublic } from './operations/export-public.ts';
import { findCauses } from './operations/find-causes.ts';
import { importStatistics } from './operations/import-statistics.ts';
import { readCause } from './operations/read-cause.ts';
import { retireStatistics } from './operations/retire-statistics.ts';
import { tagCause } from './operations/tag-cause.ts';
import { untagCause } from './operations/untag-cause.ts';
import { findForeignPlans } from './operations/find-foreign-plans.ts';
import { findPractices } from './operations/find-practices.ts';
import { dropPractice } from './operations/drop-practice.ts';
import { importForeignPlan } from './operations/import-foreign-plan.ts';
import { notePractice } from './operations/note-practice.ts';
import { readComparison } from './operations/read-comparison.ts';
import { removeForeignPlan } from './operations/remove-foreign-plan.ts';
import { findGaps } from './operations/find-gaps.ts';
import { findInstruments } from './operations/find-instruments.ts';
import { findMeasures } from './operations/find-measures.ts';
import { findPlans } from './operations/find-plans.ts';
import { findReports } from './operations/find-reports.ts';
import { findReviews } from './operations/find-reviews.ts';
import { findThreatForms } from './operations/find-threat-forms.ts';
import { findTerms } from './operations/find-terms.ts';
import { findThreatPictures } from './operations/find-threat-pictures.ts';
import { findUnplanned } from './operations/find-unplanned.ts';
import { importPlan } from './operations/import-plan.ts';
import { importText } from './operations/import-text.ts';
import { installGlossary } from './operations/install-glossary.ts';
import { installIndex } from './operations/install-index.ts';
import { installThreatForms } from './operations/install-threat-forms.ts';
import { labelMeasure } from './operations/label-measure.ts';
import { makeReport } from './operations/make-report.ts';
import { markApplicable } from './operations/mark-applicable.ts';
import { markNotApplicable } from './operations/mark-not-applicable.ts';
import { moveItem } from './operations/move-item.ts';
import { nameReferences } from './operations/name-references.ts';
import { publishThreatPicture } from './operations/publish-threat-picture.ts';
import { overrideStatus } from './operations/override-status.ts';
import { readAuditView } from './operations/read-audit-view.ts';
import { readBalance } from './operations/read-balance.ts';
import { readCoverage } from './operations/read-coverage.ts';
import { readCrosswalk } from './operations/read-crosswalk.ts';
import { readInstrument } from './operations/read-instrument.ts';
import { readMeasure } from './operations/read-measure.ts';
import { readParagraph } from './operations/read-paragraph.ts';
import { readPlan } from './operations/read-plan.ts';
import { readPlanChanges } from './operations/read-plan-changes.ts';
import { previewReport } from './operations/preview-report.ts';
import { readReport } from './operations/read-report.ts';
import { findReportTemplates } from './operations/find-report-templates.ts';
import { previewTemplate } from './operations/preview-template.ts';
import { readReportTemplate } from './operations/read-report-template.ts';
import { retireReportTemplate } from './operations/retire-report-template.ts';
import { writeReportTemplate } from './operations/write-report-template.ts';
import { exportAnswers } from './operations/export-answers.ts';
import { findQuestionnaires } from './operations/find-questionnaires.ts';
import { keepAnswers } from './operations/keep-answers.ts';
import { readQuestionnaire } from './operations/read-questionnaire.ts';
import { tieQuestion } from './operations/tie-question.ts';
import { untieQuestion } from './operations/untie-question.ts';
import { writeAnswer } from './operations/write-answer.ts';
import { publishReport } from './operations/publish-report.ts';
import { registerReport } from './operations/register-report.ts';
import { readRollUp } from './operations/read-roll-up.ts';
import { exportRollUp } from './operations/export-roll-up.ts';
import { showPlan } from './operations/show-plan.ts';
import { findPermissions } from './operations/find-permissions.ts';
import { findTypedIn } from './operations/find-typed-in.ts';
import { objectToEntry } from './operations/object-to-entry.ts';
import { permitEntry } from './operations/permit-entry.ts';
import { withdrawPermission } from './operations/withdraw-permission.ts';
import { readTerm } from './operations/read-term.ts';
import { readTextVersion } from './operations/read-text-version.ts';
import { readThreatPicture } from './operations/read-threat-picture.ts';
import { readSince } from './operations/read-since.ts';
import { readToday } from './operations/read-today.ts';
import { recordSpending } from './operations/record-spending.ts';
import { addIndicator } from './operations/add-indicator.ts';
import { editIndicator } from './operations/edit-indicator.ts';
import { removeIndicator } from './operations/remove-indicator.ts';
import { recordValue } from './operations/record-value.ts';
import { withdrawValue } from './operations/withdraw-value.ts';
import { approveValues } from './operations/approve-values.ts';
import { unapproveValues } from './operations/unapprove-values.ts';
import { findIndicators } from './operations/find-indicators.ts';
import { overrideProgress } from './operations/override-progress.ts';
import { refuseLink } from './operations/refuse-link.ts';
import { relateInstruments } from './operations/relate-instruments.ts';
import { removeItem } from './operations/remove-item.ts';
import { retireThreatForm } from './operations/retire-threat-form.ts';
import { retireTerm } from './operations/retire-term.ts';
import { returnPlan } from './operations/return-plan.ts';
import { decideAssessment } from './operations/decide-assessment.ts';
import { findRights } from './operations/find-rights.ts';
import { readRights } from './operations/read-rights.ts';
import { submitAssessment } from './operations/submit-assessment.ts';
import { writeAssessment } from './operations/write-assessment.ts';
import { registerFinding } from './operations/register-finding.ts';
import { linkFinding } from './operations/link-finding.ts';
import { changeFinding } from './operations/change-finding.ts';
import { decideFinding } from './operations/decide-finding.ts';
import { findFindings } from './operations/find-findings.ts';
import { writeLegalAct } from './operations/write-legal-act.ts';
import { findLegalActs } from './operations/find-legal-acts.ts';
import { addLegalBasis } from './operations/add-legal-basis.ts';
import { removeLegalBasis } from './operations/remove-legal-basis.ts';
import { setDataProtection } from './operations/set-data-protection.ts';
import { searchHouse } from './operations/search-house.ts';
import { setMeasureState } from './operations/set-measure-state.ts';
import { setPublication } from './operations/set-publication.ts';
import { settleDoubt } from './operations/settle-doubt.ts';
import { startPlan } from './operations/start-plan.ts';
import { submitPlan } from './operations/submit-plan.ts';
import { supersedePlan } from './operations/supersede-plan.ts';
import { tagMeasure } from './operations/tag-measure.ts';
import { tieMeasure } from './operations/tie-measure.ts';
import { unrelateInstruments } from './operations/unrelate-instruments.ts';
import { untagMeasure } from './operations/untag-measure.ts';
import { readMoney } from './operations/read-money.ts';
import { setRate } from './operations/set-rate.ts';
import { findRates } from './operations/find-rates.ts';
import { removeRate } from './operations/remove-rate.ts';
import { setReportingCurrency } from './operations/set-reporting-currency.ts';
import { setSourceKind } from './operations/set-source-kind.ts';
import { setNeed } from './operations/set-need.ts';
import { settleDoubleFunding } from './operations/settle-double-funding.ts';
import { untieMeasure } from './operations/untie-measure.ts';
import { writeThreatPicture } from './operations/write-threat-picture.ts';
import { addGuidance } from './operations/add-guidance.ts';
import { editGuidance } from './operations/edit-guidance.ts';
import { writeGuidanceVersion } from './operations/write-guidance-version.ts';
import { attachGuidanceFile } from './operations/attach-guidance-file.ts';
import { linkGuidanceText } from './operations/link-guidance-text.ts';
import { removeGuidanceText } from './operations/remove-guidance-text.ts';
import { issueGuidance } from './operations/issue-guidance.ts';
import { withdrawGuidance } from './operations/withdraw-guidance.ts';
import { findGuidance } from './operations/find-guidance.ts';
import { readGuidance } from './operations/read-guidance.ts';
import { fetchGuidanceFile } from './operations/fetch-guidance-file.ts';
import { openGuidanceFile } from './rules/open-guidance.ts';
import {
  assessmentWorkflow,
  measureWorkflow,
  planWorkflow,
  reviewWorkflow,
  textWorkflow,
} from './workflow.ts';

export const strategyDesk = desk({
  name: 'strategy',
  holdsPersonalData: false,
  roles,
  operations: [
    installIndex,
    addInstrument,
    editInstrument,
    relateInstruments,
    unrelateInstruments,
    findInstruments,
    readInstrument,
    importText,
    settleDoubt,
    acceptText,
    discardText,
    readTextVersion,
    compareLanguages,
    readParagraph,
    installGlossary,
    addTerm,
    editTerm,
    retireTerm,
    findTerms,
    readTerm,
    checkWording,
    answerWording,
    startPlan,
    editPlan,
    findPlans,
    readPlan,
    findMeasures,
    readMeasure,
    addItem,
    editItem,
    moveItem,
    nameReferences,
    removeItem,
    setMeasureState,
    recordSpending,
    addIndicator,
    editIndicator,
    removeIndicator,
    recordValue,
    withdrawValue,
    overrideProgress,
    findIndicators,
    approveValues,
    unapproveValues,
    importPlan,
    submitPlan,
    returnPlan,
    approvePlan,
    amendPlan,
    supersedePlan,
    readPlanChanges,
    showPlan,
    readRollUp,
    exportRollUp,
    permitEntry,
    withdrawPermission,
    findPermissions,
    findTypedIn,
    objectToEntry,
    answerObjection,
    addLine,
    tieMeasure,
    untieMeasure,
    markNotApplicable,
    markApplicable,
    overrideStatus,
    readCrosswalk,
    findGaps,
    readCoverage,
    readBalance,
    findUnplanned,
    installThreatForms,
    addThreatForm,
    editThreatForm,
    retireThreatForm,
    findThreatForms,
    tagMeasure,
    untagMeasure,
    labelMeasure,
    refuseLink,
    allowLink,
    tagCause,
    untagCause,
    findCauses,
    readCause,
    importStatistics,
    retireStatistics,
    importForeignPlan,
    findForeignPlans,
    readComparison,
    removeForeignPlan,
    notePractice,
    dropPractice,
    findPractices,
    readMoney,
    setRate,
    findRates,
    removeRate,
    setReportingCurrency,
    setSourceKind,
    setNeed,
    settleDoubleFunding,
    writeThreatPicture,
    publishThreatPicture,
    findThreatPictures,
    readThreatPicture,
    findReviews,
    decideReview,
    writeAssessment,
    submitAssessment,
    decideAssessment,
    readRights,
    findRights,
    registerFinding,
    linkFinding,
    changeFinding,
    decideFinding,
    findFindings,
    writeLegalAct,
    findLegalActs,
    addLegalBasis,
    removeLegalBasis,
    setDataProtection,
    addGuidance,
    editGuidance,
    writeGuidanceVersion,
    attachGuidanceFile,
    linkGuidanceText,
    removeGuidanceText,
    issueGuidance,
    withdrawGuidance,
    findGuidance,
    readGuidance,
    fetchGuidanceFile,
    setPublication,
    exportPublic,
    exportPlan,
    exportCoverage,
    makeReport,
    findReports,
    readReport,
    registerReport,
    publishReport,
    previewReport,
    exportReport,
    writeReportTemplate,
    retireReportTemplate,
    findReportTemplates,
    readReportTemplate,
    previewTemplate,
    tieQuestion,
    untieQuestion,
    findQuestionnaires,
    readQuestionnaire,
    writeAnswer,
    keepAnswers,
    exportAnswers,
    readAuditView,
    searchHouse,
    readToday,
    readSince,
  ],
  workflows: [planWorkflow, measureWorkflow, textWorkflow, reviewWorkflow, assessmentWorkflow],
  records: {
    instrument: { retention: 'without-end' },
    plan: { retention: 'without-end' },
    'threat-form': { retention: 'without-end' },
    term: { retention: 'without-end' },
    'threat-picture': { retention: 'without-end' },
    statistics: { retention: 'without-end' },
    finding: { retention: 'without-end' },
    'legal-act': { retention: 'without-end' },
    guidance: { retention: 'without-end' },
    'report-template': { retention: 'without-end' },
    'foreign-plan': { retention: 'without-end' },
  },
  open: [{ path: 'guidance', kind: 'guidance', make: openGuidanceFile }],
});
