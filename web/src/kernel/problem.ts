// A refusal of the server (RFC 9457), or a call that never reached it, as something that can be thrown and shown.

export type FieldProblem = { path: string; code: string; message: string };

export type ProblemBody = {
  title: string;
  status: number;
  code: string;
  detail?: string | undefined;
  todo?: string | undefined;
  kept?: string | undefined;
  fields?: readonly FieldProblem[] | undefined;
  current?: unknown;
};

/** `title` says what is wrong, `todo` what to do, `kept` what was not lost; all in the session's language. */
export class Problem extends Error {
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.title);
    this.name = 'Problem';
    this.body = body;
  }

  get code(): string {
    return this.body.code;
  }
}

/** Codes that only the client knows: their texts are `web.error.<code>` in the client's messages. */
export const lostConnection = 'web.lost-connection';
export const badAnswer = 'web.bad-answer';
export const noPasskeyMade = 'web.no-passkey-made';

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}

/** Reads a refusal; an answer that is none (a proxy's page, say) becomes one that says so. */
export async function readProblem(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) {
    const body = (await response.json()) as Partial<ProblemBody>;
    if (typeof body.code === 'string') {
      return new Problem({
        ...body,
        code: body.code,
        title: body.title ?? body.code,
        status: response.status,
      });
    }
  }
  return new Problem({ title: badAnswer, code: badAnswer, status: response.status });
}
