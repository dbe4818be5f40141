// A passkey in the browser: shown to sign in or step up, made to be added. The browser itself asks for PIN or finger.
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { Api } from './api.ts';
import { noPasskeyMade, Problem } from './problem.ts';
import type { Session } from './session-answer.ts';

const askAt = { 'sign-in': 'passkey/ask', 'step-up': 'passkey/ask-again' } as const;

/** Whether this browser knows passkeys at all. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function';
}

/** Shows a passkey; answers the session that it opens or raises. */
export async function showPasskey(api: Api, act: keyof typeof askAt): Promise<Session> {
  const { options } = await api.session<{ options: PublicKeyCredentialRequestOptionsJSON }>(askAt[act], {});
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const { id, rawId, type, response } = await startAuthentication({ optionsJSON: options }).catch(stopped);
  return await api.session<Session>(`passkey/${act}`, { response: { id, rawId, type, response } });
}

/** Makes a passkey and has it kept under a name: for oneself at work, or as the first one of an invitation. */
export async function makePasskey(api: Api, name: string, invitation?: string): Promise<void> {
  const secret = invitation === undefined ? {} : { secret: invitation };
  const { options } = await api.session<{ options: PublicKeyCredentialCreationOptionsJSON }>(
    invitation === undefined ? 'passkey/offer' : 'passkey/welcome',
    secret,
  );
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { id, rawId, type, response } = await startRegistration({ optionsJSON: options }).catch(stopped);
  await api.session(invitation === undefined ? 'passkey/add' : 'passkey/accept', {
    ...secret,
    name,
    response: { id, rawId, type, response },
  });
}

/** The person gave up, the device was not there, or has such a key already: browsers tell these apart badly. */
function stopped(): never {
  throw new Problem({ code: noPasskeyMade, title: noPasskeyMade, status: 0 });
}
