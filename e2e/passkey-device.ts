/** A passkey device inside the browser: Chromium's own, which makes real keys and signs real answers without a person. */
import type { Page } from 'playwright-core';

export type PasskeyDevice = {
  /** Whether its owner confirms with PIN or finger, or fails to. */
  confirms(right: boolean): Promise<void>;
  /** How many keys lie on it. */
  keys(): Promise<number>;
  /** It is taken away. */
  remove(): Promise<void>;
};

export async function plugIn(page: Page): Promise<PasskeyDevice> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('WebAuthn.enable');
  const { authenticatorId } = await tools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async confirms(right) {
      await tools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: right });
    },
    async keys() {
      return (await tools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length;
    },
    async remove() {
      await tools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
}
