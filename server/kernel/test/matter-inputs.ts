/** A well-formed input for every operation of the test-only desk that takes a matter, written by hand. */
import { newId } from '../ids.ts';

/** A matter, a person whom a grant or an exclusion may name, another team's circle, and a file of the matter. */
export type About = { matter: string; user: string; circle: string; document?: string };

export const matterInputs: Record<string, (about: About) => Record<string, unknown>> = {
  'trial.read-matter': ({ matter }) => ({ matter }),
  'trial.write-note': ({ matter }) => ({ matter, base: 1, body: 'A note.' }),
  'trial.write-name': ({ matter }) => ({ matter, name: 'Ajlana Vrelovska' }),
  'trial.find-person': ({ matter }) => ({
    matter,
    name: 'Ajlana Vrelovska',
    reason: 'Perhaps known already.',
  }),
  'trial.propose-release': ({ matter }) => ({ matter, reason: 'Because.' }),
  'trial.withdraw-proposal': ({ matter }) => ({ matter }),
  'trial.confirm-release': ({ matter }) => ({ matter }),
  'trial.close-matter': ({ matter }) => ({ matter, reason: 'Because.' }),
  'trial.grant-matter': ({ matter, user }) => ({ matter, user, reason: 'Because.' }),
  'trial.exclude-keeper': ({ matter, user }) => ({ matter, user, reason: 'Because.' }),
  'trial.transfer-matter': ({ matter, circle }) => ({ matter, circle }),
  'trial.erase-matter': ({ matter }) => ({ matter }),
  'trial.attach-file': ({ matter }) => ({ matter }),
  'trial.find-attachments': ({ matter }) => ({ matter }),
  'trial.fetch-attachment': ({ matter, document = newId() }) => ({ matter, document }),
  'trial.erase-attachment': ({ matter, document = newId() }) => ({ matter, document }),
  'trial.ask-for-act': ({ matter }) => ({ matter, act: 'acknowledgement', reason: 'Because.' }),
  'trial.answer-act': ({ matter }) => ({ matter, act: 'disclosure' }),
  'trial.call-stand-in-to-matter': ({ matter }) => ({ matter, act: 'disclosure' }),
  'trial.break-glass-of-matter': ({ matter }) => ({ matter, reason: 'Because.' }),
};
