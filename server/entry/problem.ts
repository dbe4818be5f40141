/** Refusals as RFC 9457 problem details, in the language of the person who is told. */
import type { Texts } from '#kernel/i18n/translate.ts';
import type { Language } from '#kernel/operation/define.ts';
import { type FieldProblem, Refusal } from '#kernel/operation/errors.ts';

export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  /** What to do. */
  todo: string;
  /** What was kept of what the person had done. */
  kept: string;
  fields?: readonly FieldProblem[];
  current?: unknown;
};

/** The same bytes for the same code: nothing of the case itself stands in a problem but what the refusal carries. */
export function problemOf(texts: Texts, language: Language, error: unknown): Problem {
  const refusal = error instanceof Refusal ? error : new Refusal('kernel.failed');
  const { code, status, details } = refusal;
  // A library that read a file says more exactly than the operation what is wrong with it, and what to do.
  const because = String(details.params?.['why'] ?? '');
  const told = texts.has(`error.${because}`) ? because : code;
  const said = (key: string, otherwise: string) =>
    texts.translate(language, texts.has(key) ? key : otherwise, details.params ?? {});
  return {
    type: `urn:zaedno:error:${code}`,
    title: said(`error.${told}`, 'error.kernel.failed'),
    status,
    code,
    todo: said(`error.${told}.todo`, 'error.kernel.failed.todo'),
    kept: said(`kept.${code}`, 'kept.nothing-changed'),
    ...(details.fields ? { fields: details.fields } : {}),
    ...(details.current === undefined ? {} : { current: details.current }),
  };
}
