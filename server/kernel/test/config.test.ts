/** The node's settings: what is not understood stops the start and is named. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfig } from '../config.ts';
import type { Refusal } from '../operation/errors.ts';

describe('the configuration', () => {
  const problems = (environment: Record<string, string>) => {
    try {
      readConfig(environment);
    } catch (error) {
      return String((error as Refusal).details.params?.['problems']);
    }
    return '';
  };

  it('names every variable that is wrong or that nobody knows', () => {
    assert.match(problems({ ZAEDNO_HOEM: '/srv' }), /unknown: ZAEDNO_HOEM/);
    assert.match(problems({ PORT: 'eighty' }), /PORT/);
    assert.match(problems({ ZAEDNO_TIME_ZONE: 'Europe/Nowhere' }), /ZAEDNO_TIME_ZONE/);
    assert.match(problems({ DATABASE_OWNER_URL: 'postgres://127.0.0.1/x' }), /without DATABASE_URL/);
    assert.equal(problems({ HOME: '/root', ZAEDNO_URL: '' }), '');
  });

  it('takes an identity provider whole or not at all, and asks it over TLS alone', () => {
    const issuer = { ZAEDNO_OIDC_ISSUER: 'https://login.example/realm', ZAEDNO_OIDC_CLIENT_ID: 'zaedno' };
    assert.equal(readConfig({}).oidc, undefined);
    assert.deepEqual(readConfig({ ...issuer, ZAEDNO_HOME: '/srv/zaedno' }).oidc, {
      issuer: 'https://login.example/realm',
      clientId: 'zaedno',
      secretFile: '/srv/zaedno/keys/oidc-client-secret',
      label: 'login.example',
      secondFactor: [],
    });
    const words = { ...issuer, ZAEDNO_OIDC_SECOND_FACTOR: 'gold, urn:example:high' };
    assert.deepEqual(readConfig(words).oidc?.secondFactor, ['gold', 'urn:example:high']);
    assert.match(problems({ ZAEDNO_OIDC_ISSUER: issuer.ZAEDNO_OIDC_ISSUER }), /CLIENT_ID is missing/);
    assert.match(problems({ ZAEDNO_OIDC_CLIENT_ID: 'zaedno' }), /ISSUER is missing/);
    assert.match(problems({ ZAEDNO_OIDC_LABEL: 'Ministry' }), /ISSUER is missing/);
    for (const wrong of ['http://login.example', 'ftp://login.example', 'login.example'])
      assert.match(problems({ ...issuer, ZAEDNO_OIDC_ISSUER: wrong }), /ZAEDNO_OIDC_ISSUER/, wrong);
    assert.equal(problems({ ...issuer, ZAEDNO_OIDC_ISSUER: 'http://127.0.0.1:3000' }), '');
  });

  it('takes proxies as addresses and networks, and never as everybody', () => {
    const read = (text: string) => readConfig({ ZAEDNO_TRUSTED_PROXIES: text }).trustedProxies;
    assert.deepEqual(readConfig({}).trustedProxies, []);
    assert.deepEqual(read('127.0.0.1, ::1,10.4.0.0/16 ,fd00::/8'), [
      '127.0.0.1',
      '::1',
      '10.4.0.0/16',
      'fd00::/8',
    ]);
    for (const wrong of [
      'proxy.example',
      'true',
      '*',
      '0.0.0.0/0',
      '::/0',
      '10.0.0.0/33',
      'fd00::/129',
      '10.0.0.0/8/8',
      '10.0.0.0/255.0.0.0',
      '127.0.0.1,',
      '127.0.0.1 ::1',
      'loopback',
    ]) {
      assert.match(problems({ ZAEDNO_TRUSTED_PROXIES: wrong }), /ZAEDNO_TRUSTED_PROXIES/, wrong);
    }
  });
});

it('a key service is named whole and asked by https alone, but for one on this machine', () => {
  const read = (more: Record<string, string>) => readConfig({ ZAEDNO_HOME: '/srv/x', ...more });
  const address = 'https://vault.example:8200/v1/transit/';
  assert.deepEqual(read({ ZAEDNO_KMS_URL: address, ZAEDNO_KMS_KEY: 'zaedno' }).kms, {
    address: 'https://vault.example:8200/v1/transit',
    key: 'zaedno',
    tokenFile: '/srv/x/keys/kms-token',
    leave: false,
  });
  assert.equal(read({}).kms, undefined);
  const leaving = { ZAEDNO_KMS_URL: address, ZAEDNO_KMS_KEY: 'zaedno', ZAEDNO_KMS_LEAVE: 'yes' };
  assert.equal(read(leaving).kms?.leave, true);
  assert.equal(read({}).keyring, '/srv/x/keyring');
  assert.ok(read({ ZAEDNO_KMS_URL: 'http://127.0.0.1:8200/v1/transit', ZAEDNO_KMS_KEY: 'zaedno' }).kms);
  const wrong = [
    { ZAEDNO_KMS_URL: 'http://vault.example/v1/transit', ZAEDNO_KMS_KEY: 'zaedno' },
    { ZAEDNO_KMS_URL: address },
    { ZAEDNO_KMS_KEY: 'zaedno' },
    { ZAEDNO_KMS_LEAVE: 'yes' },
  ];
  for (const given of wrong)
    assert.throws(() => read(given as unknown as Record<string, string>), /kernel\.config-invalid/);
});
