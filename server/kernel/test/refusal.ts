/** What a test says of a refusal: that it has this code, or what else it carries. */
import { Refusal } from '../operation/errors.ts';

/** A check for `assert.rejects` and `assert.throws`: a refusal of this code, and nothing else. */
export function refusal(code: string): (error: unknown) => true {
  return (error) => {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === code) return true;
    throw new Error(`refused with ${error.code} (${JSON.stringify(error.details)}), not with ${code}`, {
      cause: error,
    });
  };
}

/** The refusal that a piece of work ends in. Throws where it ends otherwise. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

/** The refusal that a piece of work ends in, which has this code. */
export async function refused(code: string, work: () => Promise<unknown>): Promise<Refusal> {
  const found = await refusalOf(work());
  refusal(code)(found);
  return found;
}
