/** An identity provider of the office's own (OpenID Connect): where a person is sent, and what its answer proves. */
import * as oidc from 'openid-client';
import { type Log, whyOf } from '../log.ts';
import { refuse } from '../operation/errors.ts';
import type { WayOut } from '../way-out.ts';

export type ProviderSettings = {
  /** Its address, exactly as it writes itself into its tokens. */
  issuer: string;
  clientId: string;
  secret: string;
  /** What stands on the button. */
  label: string;
  /** Its words (`acr`) for a sign-in with a second factor; empty: its word for one is not taken. */
  secondFactor: readonly string[];
};

/** What ties the way there to the way back: random words that the browser alone keeps. */
export type Journey = { redirect: string; state: string; nonce: string; verifier: string };

export type Proven = {
  subject: string;
  /** Whether the provider says that it saw a second factor. */
  secondFactor: boolean;
  /** When the person signed in there, where it says so. */
  signedInAt: Date | undefined;
};

export type Provider = {
  readonly issuer: string;
  readonly label: string;
  readonly knowsSecondFactor: boolean;
  /** The address to send the person to; `again`: they must show themselves anew. Throws `kernel.provider-away`. */
  askAt(journey: Journey, wanted: { again: boolean; language: string }): Promise<string>;
  /** What the answer in the address proves. Throws `kernel.provider-away` or `kernel.provider-refused`. */
  redeem(journey: Journey, query: string): Promise<Proven>;
};

const knownFor = 3_600_000;
/** Seconds by which two clocks may differ. */
const tolerance = 30;

/** Nothing is asked of it before somebody wants to sign in there. */
export function openProvider(
  settings: ProviderSettings,
  parts: { out: WayOut; log: Log; clock: () => Date },
): Provider {
  const { issuer, label, secondFactor } = settings;
  let known: { configuration: Promise<oidc.Configuration>; until: number } | undefined;
  const configuration = async () => {
    const now = parts.clock().getTime();
    if (!known || now >= known.until)
      known = { configuration: discover(settings, parts.out), until: now + knownFor };
    // What could not be learnt is asked again the next time.
    return await known.configuration.catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  };
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const isAway = causes(error).some((one) => one instanceof Error && one.name === 'NotAsked');
      const why = causes(error).map(whyOf).join(': ');
      parts.log('warn', isAway ? 'the identity provider is away' : 'a sign-in was not believed', { why });
      return refuse(isAway ? 'kernel.provider-away' : 'kernel.provider-refused', { params: { label } });
    }
  };
  return {
    issuer,
    label,
    knowsSecondFactor: secondFactor.length > 0,
    askAt: (journey, wanted) =>
      told(async () => {
        const known = await configuration();
        return oidc.buildAuthorizationUrl(known, await questionOf(journey, secondFactor, wanted)).href;
      }),
    redeem: (journey, query) =>
      told(async () => {
        const tokens = await oidc.authorizationCodeGrant(
          await configuration(),
          new URL(`${journey.redirect}?${query}`),
          {
            expectedState: journey.state,
            expectedNonce: journey.nonce,
            pkceCodeVerifier: journey.verifier,
            idTokenExpected: true,
          },
        );
        const { sub, acr, auth_time: at } = tokens.claims() as oidc.IDToken;
        return {
          subject: sub,
          secondFactor: typeof acr === 'string' && secondFactor.includes(acr),
          signedInAt: typeof at === 'number' ? new Date(at * 1000) : undefined,
        };
      }),
  };
}

async function discover(
  { issuer, clientId, secret }: ProviderSettings,
  out: WayOut,
): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const execute = [
    // Signatures are looked at although the answer comes over TLS: a proxy in between could have been fooled.
    oidc.enableNonRepudiationChecks,
    // Over plain HTTP the way out asks this machine alone.
    ...(url.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
  ];
  const options = { [oidc.customFetch]: out as oidc.CustomFetch, execute };
  const metadata = { [oidc.clockTolerance]: tolerance };
  return await oidc.discovery(url, clientId, metadata, oidc.ClientSecretBasic(secret), options);
}

async function questionOf(
  { redirect, state, nonce, verifier }: Journey,
  secondFactor: readonly string[],
  { again, language }: { again: boolean; language: string },
): Promise<Record<string, string>> {
  return {
    redirect_uri: redirect,
    // Nothing is asked about the person but who they are there: no name, no address.
    scope: 'openid',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ui_locales: language,
    ...(secondFactor.length > 0 ? { acr_values: secondFactor.join(' ') } : {}),
    ...(again ? { prompt: 'login', max_age: '0' } : {}),
  };
}

/** An error and what caused it, as far as it goes. */
function causes(error: unknown): unknown[] {
  const found: unknown[] = [];
  for (let one = error; one instanceof Error && found.length < 5; one = one.cause) found.push(one);
  return found;
}
