/** What an order asks for, at a desk that holds personal data: sealed under a key of its own, which ends with the order. */
import { keyOfEnvelope, openEnvelope, sealEnvelope } from '../keys/envelope.ts';
import type { Keyring } from '../keys/keyring.ts';
import { refuse } from '../operation/errors.ts';

/** In the place of the input: the key, for the database to have destroyed at the end, and what it opens. */
export type SealedInput = { key: string; sealed: string };

const place = ['kernel.job_orders', 'input'];

export async function sealInput(keyring: Keyring, input: unknown): Promise<SealedInput> {
  const key = await keyring.make();
  return {
    key: key.id,
    sealed: sealEnvelope(key, place, Buffer.from(JSON.stringify(input))).toString('base64url'),
  };
}

/** The input as it was asked for, sealed or not. */
export async function openInput(keyring: Keyring | undefined, input: unknown): Promise<unknown> {
  if (!isSealed(input)) return input;
  const sealed = Buffer.from(input.sealed, 'base64url');
  const key = await keyring?.find(keyOfEnvelope(sealed));
  return JSON.parse(openEnvelope({ key: key ?? refuse('kernel.key-gone') }, place, sealed).toString('utf8'));
}

export function isSealed(input: unknown): input is SealedInput {
  const { key, sealed, ...more } = (input ?? {}) as Record<string, unknown>;
  return typeof key === 'string' && typeof sealed === 'string' && Object.keys(more).length === 0;
}
