/** What a letter needs before it is kept, numbered, printed and sent. */
import { refuse } from '#kernel/operation/errors.ts';
import type { Correspondent } from '../model/items.ts';
import type { Form, Letter, LetterFacts } from '../model/letters.ts';
import { signers } from '../model/roles.ts';
import type { Language, Texts } from '../model/shared.ts';

const wrong = (path: string, code: string) => ({
  status: 422 as const,
  fields: [{ path, code, message: code }],
});

/** Letters to private people are not written here. */
export function requireInstitution(
  side: Correspondent,
): asserts side is Exclude<Correspondent, { kind: 'private-person' }> {
  if (side.kind === 'private-person')
    refuse('registry.not-to-a-person', wrong('correspondent', 'not-to-a-person'));
}

/** Every part of the letter in each of its languages. `names`: how the addressee is called. */
export function requireLanguages(facts: LetterFacts, names: Texts): void {
  const parts: Record<string, Texts> = {
    correspondent: names,
    subjects: facts.subjects,
    bodies: facts.bodies,
    signatoryPosts: facts.signatoryPosts,
    signatoryNames: facts.signatoryNames,
    ...(facts.enclosures ? { enclosures: facts.enclosures } : {}),
  };
  for (const [path, texts] of Object.entries(parts))
    if (facts.languages.some((language) => !texts[language]))
      refuse('registry.language-missing', wrong(path, 'language-missing'));
}

/** Two texts that stand side by side have as many paragraphs, or the eye would compare what does not belong together. */
export function requireSameParagraphs({
  languages,
  bodies,
}: Pick<LetterFacts, 'languages' | 'bodies'>): void {
  const counts = languages.map((language) => paragraphsOf(bodies[language] ?? '').length);
  if (new Set(counts).size > 1)
    refuse('registry.paragraphs-differ', {
      ...wrong('bodies', 'paragraphs-differ'),
      params: { one: counts[0] ?? 0, other: counts[1] ?? 0 },
    });
}

/** An empty line begins a new one. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((one) => one.trim())
    .filter(Boolean);
}

export function requireForm(form: Form | undefined, languages: readonly Language[]): Form {
  if (!form || languages.some((language) => !form.heads[language] || !form.closings[language]))
    return refuse('registry.form-incomplete');
  return form;
}

/** Whoever signs here signs by their own hand. */
export function requireSigner(how: 'here' | 'on-paper', roles: readonly string[]): void {
  if (how === 'here' && !roles.some((role) => signers.includes(role))) refuse('registry.cannot-sign');
}

export function requireNumber({ number }: Pick<Letter, 'number'>): void {
  if (number === null) refuse('registry.number-missing');
}

export function requireWithoutNumber({ number }: Pick<Letter, 'number'>): void {
  if (number !== null) refuse('registry.numbered-already');
}

/** Nothing is sent before it was signed. */
export function requireNotBefore(day: string, first: string | null, path: string): void {
  if (first !== null && day < first) refuse('registry.sent-before-signed', wrong(path, 'sent-before-signed'));
}

/** What answers is a letter that was sent. */
export function requireSentState({ state }: Pick<Letter, 'state'>): void {
  if (state !== 'sent') refuse('registry.not-sent');
}

/** What was signed is what was signed. */
export function requireDraft({ state }: Pick<Letter, 'state'>): void {
  if (state !== 'draft') refuse('kernel.wrong-state');
}

export function requireSigned({ state }: Pick<Letter, 'state'>): void {
  if (state !== 'signed') refuse('kernel.wrong-state');
}

/** Whether what came in still waits for an answer. */
export const isOpen = ({ state }: { state: string }): boolean => state === 'entered' || state === 'assigned';
