/** Who may do what with the letters to readers, written by hand: a missing row or a wrong cell fails `access.test.ts`. */

/** The posts in the columns, each with the purpose it works for; `A` allowed, `-` refused. */
export const columns = [
  'anybody',
  'clock',
  'coordinator',
  'coordinator who informs the public',
  'editor',
  'administrator',
  'officer',
  'auditor',
  'case-lead',
] as const;
export type Column = (typeof columns)[number];

export const table: Readonly<Record<string, string>> = {
  //                                any clo | coo coo edi | adm off aud cas
  'digest.read-choices': /*      */ 'A   -     -   -   -     -   -   -   -',
  'digest.subscribe': /*         */ 'A   -     -   -   -     -   -   -   -',
  'digest.read-subscription': /* */ 'A   -     -   -   -     -   -   -   -',
  'digest.confirm-subscription': 'A   -     -   -   -     -   -   -   -',
  'digest.change-subscription': /**/ 'A   -     -   -   -     -   -   -   -',
  'digest.end-subscription': /*  */ 'A   -     -   -   -     -   -   -   -',
  'digest.see-letters-due': /*   */ '-   A     -   -   -     -   -   -   -',
  'digest.take-letters': /*      */ '-   A     -   -   -     -   -   -   -',
  'digest.return-letter': /*     */ '-   A     -   -   -     -   -   -   -',
  'digest.read-standing': /*     */ '-   -     A   A   -     A   A   -   -',
};
