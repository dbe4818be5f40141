/** Who may do what with a matter, written by hand: rows are operations, columns are people. `access.test.ts` tries every cell. */

export const personas = [
  /** Opened the matter; it is in a circle of their own. */
  'opener',
  /** Another keeper, let into the circle. */
  'colleague',
  /** A supervisor, let into the circle. */
  'supervisor',
  /** A keeper whom a named grant lets in until an hour from now. */
  'granted',
  /** A keeper whose grant ended a second ago; no clock has swept it. */
  'grantEnded',
  /** A keeper in the circle, kept out of it by name. */
  'excluded',
  /** A keeper in no circle of the matter's. */
  'outside',
  /** A supervisor in no circle of the matter's. */
  'supervisorOutside',
  /** In the circle, with a post that carries no role of the desk. */
  'wrongRole',
  /** In the circle, with the role, at work for another purpose. */
  'wrongPurpose',
  /** In the circle; the post was taken away this minute. */
  'ended',
  /** In the circle; the second factor was shown an hour ago. */
  'stale',
] as const;
export type Persona = (typeof personas)[number];

/** `yes`, or the code of the refusal without its `kernel.`. */
export type Cell = 'yes' | 'not-allowed' | 'not-found' | 'session-ended' | 'step-up-needed' | 'same-person';

type Row = Record<Persona, Cell>;

/** What only depends on the team: a keeper in the circle may, nobody else. */
const keepers: Row = {
  opener: 'yes',
  colleague: 'yes',
  supervisor: 'not-allowed',
  granted: 'yes',
  grantEnded: 'not-found',
  excluded: 'not-found',
  outside: 'not-found',
  supervisorOutside: 'not-allowed',
  wrongRole: 'not-allowed',
  wrongPurpose: 'not-allowed',
  ended: 'session-ended',
  stale: 'yes',
};

const keepersAndSupervisors: Row = { ...keepers, supervisor: 'yes', supervisorOutside: 'not-found' };

export const accessTable: Record<string, Row> = {
  /** Opening one's own needs no circle. */
  'trial.open-matter': { ...keepers, grantEnded: 'yes', excluded: 'yes', outside: 'yes' },
  'trial.read-matter': keepersAndSupervisors,
  /** Everybody of the desk may list; what they see is tried by its own test. */
  'trial.find-matters': {
    ...keepersAndSupervisors,
    grantEnded: 'yes',
    excluded: 'yes',
    outside: 'yes',
    supervisorOutside: 'yes',
  },
  'trial.write-note': keepers,
  'trial.write-name': keepers,
  /** From inside a matter that one sees; whom it shows is tried by its own test. */
  'trial.find-person': keepersAndSupervisors,
  'trial.propose-release': keepers,
  'trial.withdraw-proposal': keepers,
  /** The opener proposed it. */
  'trial.confirm-release': { ...keepersAndSupervisors, opener: 'same-person' },
  'trial.close-matter': keepers,
  'trial.grant-matter': { ...keepers, stale: 'step-up-needed' },
  'trial.exclude-keeper': keepersAndSupervisors,
  'trial.transfer-matter': keepers,
  'trial.erase-matter': keepers,
  'trial.attach-file': keepers,
  'trial.find-attachments': keepersAndSupervisors,
  'trial.fetch-attachment': keepersAndSupervisors,
  'trial.erase-attachment': keepers,
  'trial.ask-for-act': keepers,
  /** Nobody seconds themselves. */
  'trial.answer-act': { ...keepersAndSupervisors, opener: 'same-person' },
  'trial.call-stand-in-to-matter': keepersAndSupervisors,
  /** For whoever is outside; whoever was kept out by name stays out. */
  'trial.break-glass-of-matter': { ...keepers, grantEnded: 'yes', outside: 'yes' },
};
