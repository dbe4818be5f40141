/** A passkey device in software: it makes a key, answers challenges and, where a test wants so, lies. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

/** What a lying or foreign device or page would say instead. */
export type Lies = {
  origin?: string;
  rpId?: string;
  challenge?: string;
  counter?: number;
  /** Bits: 1 somebody was there, 4 the device knows them, 64 a key follows. */
  flags?: number;
  id?: string;
  userHandle?: string;
  /** Signs with another key than it says. */
  signWith?: Device;
};

export type Device = {
  readonly id: string;
  readonly privateKey: KeyObject;
  create(options: { challenge: string; user: { id: string } }, lies?: Lies): RegistrationResponseJSON;
  get(options: { challenge: string }, lies?: Lies): AuthenticationResponseJSON;
};

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest();
const base64url = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64url');

export function makeDevice(at: { rpId: string; origin: string }): Device {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credential = randomBytes(32);
  const id = base64url(credential);
  let counter = 0;
  let handle: string | undefined;

  const clientData = (type: string, challenge: string, lies: Lies) =>
    Buffer.from(
      JSON.stringify({ type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? at.origin }),
    );
  const authData = (flags: number, count: number, lies: Lies, more = Buffer.alloc(0)) => {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(lies.counter ?? count);
    return Buffer.concat([sha256(lies.rpId ?? at.rpId), Buffer.from([lies.flags ?? flags]), counted, more]);
  };

  return {
    id,
    privateKey,
    create({ challenge, user }, lies = {}) {
      handle = user.id;
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const cose = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ]);
      const raw = lies.id === undefined ? credential : Buffer.from(lies.id, 'base64url');
      const length = Buffer.alloc(2);
      length.writeUInt16BE(raw.length);
      const data = authData(0x45, 0, lies, Buffer.concat([Buffer.alloc(16), length, raw, cose]));
      const size = Buffer.alloc(2);
      size.writeUInt16BE(data.length);
      // {"fmt": "none", "attStmt": {}, "authData": data}
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
        size,
        data,
      ]);
      return {
        id: lies.id ?? id,
        rawId: lies.id ?? id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', challenge, lies)),
          attestationObject: base64url(attestation),
        },
      };
    },
    get({ challenge }, lies = {}) {
      counter += 1;
      const client = clientData('webauthn.get', challenge, lies);
      const data = authData(0x05, counter, lies);
      const signature = sign(
        'sha256',
        Buffer.concat([data, sha256(client)]),
        lies.signWith?.privateKey ?? privateKey,
      );
      const userHandle = lies.userHandle ?? handle;
      return {
        id: lies.id ?? id,
        rawId: lies.id ?? id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
          ...(userHandle === undefined ? {} : { userHandle }),
        },
      };
    },
  };
}
