/** What the kernel's own SQL functions refuse, told as coded refusals; any other SQL error is unexpected. */
import { Refusal } from '../operation/errors.ts';
import { refusalOfMachine } from './machine-faults.ts';

type SqlError = { code?: string; detail?: string; hint?: string; constraint?: string; message: string };

/** Runs a call of a kernel function and turns its refusals into codes. */
export async function asRefusals<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw refusalOf(error as SqlError) ?? error;
  }
}

function refusalOf(error: SqlError): Refusal | undefined {
  // no_data_found and insufficient_privilege answer alike: absent and invisible are the same.
  if (error.code === 'P0002') return new Refusal('kernel.not-found');
  if (error.code === '42501' && error.message === 'not in the circle') return new Refusal('kernel.not-found');
  if (error.code === '42501' && /^(the post of this session|not by a machine)/.test(error.message)) {
    return new Refusal('kernel.not-allowed');
  }
  if (error.code === '42501' && error.detail === 'step-up') return new Refusal('kernel.step-up-needed');
  if (error.code !== '23514') return undefined;
  if (error.detail === 'same-person') return new Refusal('kernel.same-person');
  if (error.message === 'posts exclude each other') {
    // The message chooses its words by the rule's name, and a choice in a message knows no hyphen.
    const rule = (error.detail ?? '').replaceAll('-', '_');
    return new Refusal('kernel.posts-exclude-each-other', { params: { rule } });
  }
  if (error.message === 'not from this state') {
    return new Refusal('kernel.wrong-state', { current: { state: error.detail } });
  }
  if (error.detail === 'reason') {
    return new Refusal('kernel.input-invalid', {
      fields: [{ path: 'reason', code: 'needed', message: 'A reason is needed.' }],
    });
  }
  if (error.constraint === 'links_only_between') return new Refusal('kernel.not-allowed');
  if (error.message === 'already confirmed') return new Refusal('kernel.wrong-state');
  if (error.message === 'this person is excluded from the circle')
    return new Refusal('kernel.person-excluded');
  if (error.message === 'on hold') return new Refusal('kernel.on-hold');
  if (error.detail === 'signed-up') return new Refusal('kernel.signs-in-already');
  if (error.message === 'no such role') {
    return new Refusal('kernel.unknown-role', { params: { role: error.detail ?? '' } });
  }
  if (error.detail === 'too-many-orders') return new Refusal('kernel.too-many-orders');
  if (error.detail === 'incomplete')
    return new Refusal('kernel.not-everything-named', {
      current: { missing: error.hint?.split(',') ?? [] },
    });
  if (error.message === 'changed since it was read')
    return new Refusal('kernel.facts-changed', { current: { changed: error.detail?.split(',') ?? [] } });
  if (error.detail === 'roles-of-body') return new Refusal('kernel.no-post-of-such-a-body');
  if (error.detail === 'team-of-region') return new Refusal('kernel.team-of-the-region');
  if (error.detail === 'has-account') return new Refusal('kernel.says-it-itself');
  if (error.detail === 'permission-days') return new Refusal('kernel.not-these-days');
  if (error.detail === 'look-open') return new Refusal('kernel.look-open');
  if (error.detail === 'not-outside') return new Refusal('kernel.not-outside');
  if (error.detail === 'named-already') return new Refusal('kernel.named-already');
  if (error.detail === 'longer-than-allowed') return new Refusal('kernel.longer-than-allowed');
  return undefined;
}

/** An error that is told in words: what belongs to somebody else, what the machine refuses, and a text that the database cannot keep (a NUL in it, half a letter). */
export function asTold(error: unknown): unknown {
  const { code, message: said } = error as SqlError;
  if (code === '42501' && said === 'belongs to another body') return new Refusal('kernel.of-another-body');
  // What is sent as JSON was made of JSON: only half of a surrogate pair in it is not taken.
  const isHalf = code === '22P02' && said === 'invalid input syntax for type json';
  if (code !== '22021' && code !== '22P05' && !isHalf) return refusalOfMachine(error) ?? error;
  // Bad input, and only the database can say so for every field.
  const message = 'A text holds a character that cannot be kept (NUL, or half of a pair).';
  return new Refusal('kernel.input-invalid', { fields: [{ path: '', code: 'character', message }] });
}
