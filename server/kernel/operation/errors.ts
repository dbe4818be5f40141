/** Refusals: the one kind of error that a person is told about, as RFC 9457 problem details. */

/** A field of the input that is wrong: where, the code of what is wrong, and a sentence for the developer. */
export type FieldProblem = { path: string; code: string; message: string };

/** Codes of the kernel and the HTTP status each answers with; a desk's codes answer 409 unless it says otherwise. */
export const kernelErrors = {
  'kernel.not-signed-in': { status: 401 },
  'kernel.session-ended': { status: 401 },
  'kernel.sign-in-failed': { status: 401 },
  'kernel.code-wrong': { status: 401 },
  'kernel.passkey-refused': { status: 401 },
  'kernel.passkey-not-kept': { status: 422 },
  'kernel.no-passkeys-here': { status: 409 },
  'kernel.too-many-attempts': { status: 429 },
  'kernel.too-many-orders': { status: 429 },
  'kernel.too-many-requests': { status: 429 },
  'kernel.searches-used-up': { status: 429 },
  'kernel.provider-away': { status: 503 },
  'kernel.provider-refused': { status: 401 },
  'kernel.provider-one-factor': { status: 403 },
  'kernel.journey-ended': { status: 401 },
  'kernel.subject-unknown': { status: 403 },
  'kernel.subject-taken': { status: 409 },
  'kernel.tied-already': { status: 409 },
  'kernel.last-way-in': { status: 409 },
  'kernel.not-allowed': { status: 403 },
  'kernel.step-up-needed': { status: 403 },
  'kernel.desk-not-switched-on': { status: 403 },
  'kernel.posts-exclude-each-other': { status: 409 },
  'kernel.same-person': { status: 409 },
  'kernel.of-another-body': { status: 403 },
  'kernel.no-post-of-such-a-body': { status: 422 },
  'kernel.team-of-the-region': { status: 422 },
  'kernel.says-it-itself': { status: 409 },
  'kernel.not-these-days': { status: 422 },
  'kernel.not-found': { status: 404 },
  'kernel.input-invalid': { status: 422 },
  'kernel.input-unreadable': { status: 400 },
  'kernel.input-too-large': { status: 413 },
  'kernel.wrong-state': { status: 409 },
  'kernel.changed-meanwhile': { status: 409 },
  'kernel.key-reused': { status: 422 },
  'kernel.page-outdated': { status: 409 },
  'kernel.on-hold': { status: 409 },
  'kernel.person-excluded': { status: 409 },
  'kernel.signs-in-already': { status: 409 },
  'kernel.unknown-role': { status: 422 },
  'kernel.no-post': { status: 403 },
  'kernel.invitation-ended': { status: 401 },
  'kernel.not-everything-named': { status: 409 },
  'kernel.facts-changed': { status: 409 },
  'kernel.look-open': { status: 409 },
  'kernel.not-outside': { status: 409 },
  'kernel.named-already': { status: 409 },
  'kernel.longer-than-allowed': { status: 422 },
  'kernel.foreign-origin': { status: 403 },
  'kernel.busy': { status: 503 },
  'kernel.files-waiting': { status: 503 },
  'kernel.no-room': { status: 507 },
  'kernel.no-scanner': { status: 403 },
  'kernel.scanner-away': { status: 503 },
  'kernel.virus-found': { status: 422 },
  'kernel.document-type': { status: 422 },
  'kernel.document-refused': { status: 422 },
  'kernel.document-marked': { status: 422 },
  'kernel.document-too-large': { status: 413 },
  'kernel.metadata-kept': { status: 409 },
  'kernel.key-gone': { status: 409 },
  'kernel.config-invalid': { status: 500 },
  'kernel.failed': { status: 500 },
} as const satisfies Record<string, { status: number }>;

export type KernelErrorCode = keyof typeof kernelErrors;

/** What a refusal may carry beside its code. `current` is the object as it stands now (409 only). */
export type RefusalDetails = {
  status?: 400 | 403 | 404 | 409 | 413 | 422;
  params?: Record<string, string | number>;
  fields?: readonly FieldProblem[];
  current?: unknown;
};

/** A coded refusal. Texts are looked up by code: `error.<code>` says what is wrong, `error.<code>.todo` what to do. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: RefusalDetails;

  constructor(code: string, details: RefusalDetails = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
    this.status = details.status ?? kernelErrors[code as KernelErrorCode]?.status ?? 409;
  }
}

/** What was prepared rests on something that has changed since; the operation is prepared and run again. */
export class Outdated extends Error {
  constructor() {
    super('What was prepared is out of date.');
    this.name = 'Outdated';
  }
}

/** Throws a coded refusal; the transaction is rolled back and nothing of the command remains. */
export function refuse(code: string, details?: RefusalDetails): never {
  throw new Refusal(code, details);
}

/** The answer for a row that is absent and for one that this person may not see: the same bytes. */
export function notFound(): never {
  throw new Refusal('kernel.not-found');
}

/** The row, or the one answer that absent and invisible rows share. */
export function present<T>(row: T | undefined): T {
  return row ?? notFound();
}

/** Refuses an edit that started from another version than today's, and shows how it stands now. */
export function requireBase(found: { version: number }, base: number): void {
  if (found.version !== base) refuse('kernel.changed-meanwhile', { current: found });
}

/** After a conditional update: nothing was changed because somebody was quicker; `current` shows how it stands now. */
export function requireWon(version: number | undefined, current: unknown): number {
  return version ?? refuse('kernel.changed-meanwhile', { current });
}
