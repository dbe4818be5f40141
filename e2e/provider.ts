/** A real identity provider on loopback, for journeys: people type who they are and whether they show a second factor. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createHash, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export type RealProvider = {
  issuer: string;
  clientId: string;
  secret: string;
  /** Tells it where the house lies; before that it answers nobody. */
  knows(house: string): void;
  close(): Promise<void>;
};

/** The provider's word for a sign-in with two factors. */
export const twoFactors = 'urn:example:two-factors';

export async function openRealProvider(): Promise<RealProvider> {
  const clientId = 'zaedno';
  const secret = randomBytes(24).toString('base64url');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    clientId,
    secret,
    knows(house) {
      if (server.listenerCount('request') > 0) return;
      serve(
        server,
        makeProvider(issuer, {
          client_id: clientId,
          client_secret: secret,
          redirect_uris: [`${house}/sign-in/back`],
        }),
      );
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Client = { client_id: string; client_secret: string; redirect_uris: string[] };

function makeProvider(issuer: string, client: Client): Provider {
  return new Provider(issuer, {
    clients: [client],
    cookies: { keys: [randomBytes(24).toString('hex')] },
    acrValues: [twoFactors],
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // Whoever signs in there has agreed to be known here: offices do not ask their people each time.
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
}

function serve(server: Server, provider: Provider): void {
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    if (request.method !== 'POST') {
      const form = page(request.url);
      const policy = `default-src 'none'; style-src '${form.style}'`;
      return response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
        .end(form.html);
    }
    const given = new URLSearchParams(await bodyOf(request));
    const login = {
      accountId: given.get('who') ?? '',
      ...(given.get('second') ? { acr: twoFactors } : {}),
    };
    const refused = { error: 'access_denied', error_description: 'the person gave up' };
    await provider.interactionFinished(request, response, given.has('give-up') ? refused : { login });
  });
}

const style = 'body { font: 17px sans-serif; max-width: 24em; margin: 3em auto; }';

function page(action: string): { html: string; style: string } {
  const html = `<!doctype html><html lang="en"><title>An invented ministry</title><style>${style}</style>
<h1>An invented ministry</h1><form method="post" action="${action}">
<p><label>Who are you? <input name="who"></label></p>
<p><label><input type="checkbox" name="second" value="yes"> with a second factor</label></p>
<p><button>Go on</button> <button name="give-up" value="yes">Give up</button></p></form></html>`;
  return { html, style: `sha256-${createHash('sha256').update(style).digest('base64')}` };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
