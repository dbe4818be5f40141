/** Who may do what at the committee desk, written by hand: a missing row or a wrong cell fails `access.test.ts`. */

/** The posts in the columns, each with the purpose it works for; `A` allowed, `-` refused. */
export const columns = [
  'coordinator',
  'deputy-prevention',
  'deputy-counter-terrorism',
  'editor',
  'approver',
  'focal-point',
  'reader',
  'reader who informs the public',
  'coordinator who informs the public',
  'administrator',
  'auditor',
  'case-lead',
  'liaison',
] as const;
export type Column = (typeof columns)[number];

export const table: Readonly<Record<string, string>> = {
  //                                      coo dpr dct edi app foc rea | rea coo | adm aud cas lia
  'committee.write-body': /*           */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'committee.set-seat': /*             */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'committee.find-bodies': /*          */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'committee.write-session': /*        */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'committee.move-session': /*         */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'committee.set-attendance': /*       */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'committee.find-sessions': /*        */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'committee.read-session': /*         */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'committee.write-decision': /*       */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'committee.settle-decision': /*      */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'committee.set-publication': /*      */ 'A   A   A   -   -   -   -     -   -     -   -   -   -',
  'committee.find-decisions': /*       */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'committee.write-action': /*         */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'committee.report-action': /*        */ 'A   A   A   A   A   A   -     -   -     -   -   -   -',
  'committee.find-actions': /*         */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'committee.write-minutes': /*        */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'committee.circulate-minutes': /*    */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'committee.say-on-minutes': /*       */ 'A   A   A   A   A   A   -     -   -     -   -   -   -',
  'committee.look-at-name': /*         */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'committee.agree-minutes': /*        */ 'A   A   A   -   -   -   -     -   -     -   -   -   -',
  'committee.correct-minutes': /*      */ 'A   A   A   A   A   -   -     -   -     -   -   -   -',
  'committee.read-pack': /*            */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'committee.export-pack': /*          */ 'A   A   A   A   A   A   A     -   -     -   -   -   -',
  'committee.read-handover': /*        */ 'A   A   A   A   A   A   -     -   -     -   -   -   -',
  'committee.export-handover': /*      */ 'A   A   A   A   A   A   -     -   -     -   -   -   -',
  'committee.export-public': /*        */ 'A   A   A   A   A   A   A     A   A     -   -   -   -',
  'committee.read-today': /*           */ 'A   A   A   A   A   A   -     -   -     -   -   -   -',
};
