/** An identity provider on loopback that can be made to lie: it signs whatever claims a test puts into its token. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Claims = Record<string, unknown>;

/** What the next token says otherwise than it should. */
export type Lie = {
  claims?: (honest: Claims) => Claims;
  /** `none` leaves the signature out, `stranger` signs with another key, `broken` changes a byte of it. */
  signature?: 'none' | 'stranger' | 'broken';
  /** The address of the keys, of the token or of the issuer, as the discovery says it. */
  metadata?: Record<string, unknown>;
  /** Where a request for a token is sent on to. */
  redirect?: string;
};

export type FalseProvider = {
  issuer: string;
  clientId: string;
  secret: string;
  /** What was asked of it, by path. */
  asked: string[];
  lie(how: Lie): void;
  /** Signs somebody in as the page of a provider would: answers the query that it would send the browser back with. */
  answer(address: string, subject: string, more?: Claims): string;
  close(): Promise<void>;
};

type Grant = { nonce: string; challenge: string; redirect: string; subject: string; more: Claims };

export async function openFalseProvider(): Promise<FalseProvider> {
  const honest = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const clientId = 'zaedno-test';
  const secret = randomBytes(16).toString('hex');
  const grants = new Map<string, Grant>();
  const asked: string[] = [];
  let lie: Lie = {};
  let issuer = '';

  const tokenOf = (grant: Grant): string => {
    const now = Math.floor(Date.now() / 1000);
    const { nonce, subject: sub, more } = grant;
    const claims = {
      iss: issuer,
      aud: clientId,
      sub,
      nonce,
      iat: now,
      exp: now + 300,
      auth_time: now,
      ...more,
    };
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const head = lie.signature === 'none' ? { alg: 'none' } : { alg: 'RS256', kid: 'one' };
    const body = `${part(head)}.${part(lie.claims ? lie.claims(claims) : claims)}`;
    if (lie.signature === 'none') return `${body}.`;
    const key = lie.signature === 'stranger' ? stranger : honest;
    const signature = sign('sha256', Buffer.from(body), key.privateKey);
    if (lie.signature === 'broken') signature[0] = (signature[0] as number) ^ 1;
    return `${body}.${signature.toString('base64url')}`;
  };

  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    asked.push(path);
    const send = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (path === '/.well-known/openid-configuration') {
      return send(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        ...lie.metadata,
      });
    }
    if (path === '/keys') {
      const key = honest.publicKey.export({ format: 'jwk' });
      return send(200, { keys: [{ ...key, kid: 'one', use: 'sig', alg: 'RS256' }] });
    }
    if (path !== '/token') return send(404, {});
    if (lie.redirect) return response.writeHead(307, { location: lie.redirect }).end();
    const given = new URLSearchParams(await bodyOf(request));
    const grant = grants.get(given.get('code') ?? '');
    grants.delete(given.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    const basic = Buffer.from(
      (request.headers.authorization ?? '').slice('Basic '.length),
      'base64',
    ).toString();
    const fits =
      decodeURIComponent(basic) === `${clientId}:${secret}` &&
      grant?.challenge === challenge &&
      grant.redirect === given.get('redirect_uri');
    if (!grant || !fits) return send(400, { error: 'invalid_grant' });
    return send(200, {
      access_token: randomBytes(16).toString('hex'),
      token_type: 'Bearer',
      id_token: tokenOf(grant),
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    clientId,
    secret,
    asked,
    lie(how) {
      lie = how;
    },
    answer(address, subject, more = {}) {
      const { searchParams: question } = new URL(address);
      const code = randomBytes(16).toString('hex');
      grants.set(code, {
        nonce: question.get('nonce') ?? '',
        challenge: question.get('code_challenge') ?? '',
        redirect: question.get('redirect_uri') ?? '',
        subject,
        more,
      });
      return new URLSearchParams({ code, state: question.get('state') ?? '' }).toString();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
