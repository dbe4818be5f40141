/** Mail, where an operator names a server for it: plain text, sent to that server and to no other, and never without encryption. */
import { createTransport } from 'nodemailer';

export type MailConfig = {
  host: string;
  port: number;
  /** Encrypted from the first byte (smtps), or from STARTTLS on (smtp). */
  secure: boolean;
  user: string | undefined;
  from: string;
};

export type Letter = { to: readonly string[]; subject: string; text: string };
export type Mail = (letter: Letter) => Promise<void>;

const patience = 10_000;

/** Reads `smtps://name@mail.example:465` or `smtp://…` with the sender's address. Throws a sentence where it is none. */
export function readMailUrl(address: string, from: string | undefined): MailConfig {
  const url = URL.parse(address);
  const secure = url?.protocol === 'smtps:';
  if (!url || !(secure || url.protocol === 'smtp:') || url.hostname === '')
    throw new Error('say smtps://name@mail.example or smtp://name@mail.example:587');
  if (url.password !== '')
    throw new Error('a password does not belong here; write it into the file mail-password');
  const user = url.username === '' ? undefined : decodeURIComponent(url.username);
  const sender = from ?? (user?.includes('@') ? user : undefined);
  if (!sender) throw new Error('ZAEDNO_MAIL_FROM is missing');
  return { host: url.hostname, port: Number(url.port || (secure ? 465 : 587)), secure, user, from: sender };
}

/** Opens the way to the mail server; a connection is made for each letter. Sending throws where the server does not take it. */
export function openMail(config: MailConfig, password: string | undefined): Mail {
  const { host, port, secure, user, from } = config;
  const transport = createTransport({
    host,
    port,
    secure,
    // Only a server on this machine is spoken to in the clear.
    requireTLS: !secure && !isThisMachine(host),
    ...(user !== undefined && password !== undefined ? { auth: { user, pass: password } } : {}),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // Nothing in a letter is fetched from a disk or from the network.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from, to: [...to], subject, text });
  };
}

/** What may be said of a letter that did not leave: a mail server's own words quote the address. */
export function faultOfMail(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return ['the mail server', code, responseCode]
    .filter((one) => /^[A-Za-z0-9 ]+$/.test(String(one ?? '')))
    .join(' ');
}

/** True where the mail server takes nothing for this address, today or later. */
export function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return code === 'EENVELOPE' && Number(responseCode) >= 550 && Number(responseCode) < 560;
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
