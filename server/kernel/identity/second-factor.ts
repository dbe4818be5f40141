/** Time-based codes (RFC 6238) and recovery codes; each works once. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const period = 30;

function totpOf(secret: string, label = 'Zaedno'): TOTP {
  return new TOTP({ issuer: 'Zaedno', label, digits: 6, period, secret: Secret.fromBase32(secret) });
}

/** A new shared secret (base32) with the address that an authenticator app reads. */
export function newTotp(label: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totpOf(secret, label).toString() };
}

/** The time step that this code belongs to (now, or one before or after), or undefined where it is wrong. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta;
}

/** The code of a secret at a moment; for tests and for the demo's own people. */
export function codeAt(secret: string, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() });
}

/** Ten recovery codes of 80 bits, with what is kept of each. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: 10 }, () => {
    const text = new Secret({ size: 10 }).base32;
    return (text.match(/.{4}/g) as string[]).join('-');
  });
  return { codes, hashes: codes.map(recoveryHash) };
}

/** SHA-256 of a recovery code as it is typed: case, spaces and dashes do not matter. */
export function recoveryHash(code: string): string {
  return createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z2-7]/g, ''))
    .digest('hex');
}

/** Encrypts the shared secret for the database (AES-256-GCM; additional data = the user's id). */
export function sealTotp(key: string, user: string, secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), iv).setAAD(Buffer.from(user));
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

/** Opens what `sealTotp` made; throws where it was moved to another account or changed. */
export function openTotp(key: string, user: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), bytes.subarray(0, 12))
    .setAAD(Buffer.from(user))
    .setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}
