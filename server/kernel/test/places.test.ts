/** Places in lists: read back as they were written, and nothing else is believed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomSecret } from '../keys/files.ts';
import { placesOf } from '../operation/places.ts';
import type { Refusal } from '../operation/errors.ts';

describe('a place in a list', () => {
  const secret = randomSecret();
  const places = placesOf(secret, 'trial.find-matters');
  const place = { key: 'Ёж "1" | ъ', id: '01900000-0000-7000-8000-000000000000' };
  const refused = (cursor: string) =>
    assert.throws(
      () => places.read(cursor),
      (error: Refusal) =>
        error.code === 'kernel.input-invalid' && error.details.fields?.[0]?.path === 'after',
    );

  it('is read back as it was written; no cursor is the first page', () => {
    assert.deepEqual(places.read(places.write(place)), place);
    assert.equal(places.read(undefined), undefined);
  });

  it('a changed cursor is refused', () => {
    const cursor = places.write(place);
    refused(`${cursor.slice(0, 4)}${cursor[4] === 'A' ? 'B' : 'A'}${cursor.slice(5)}`);
    refused(cursor.slice(0, -1));
    refused('');
    refused('e30.e30');
    const body = Buffer.from(JSON.stringify(['trial.find-matters', 'a', 'b'])).toString('base64url');
    refused(`${body}.${'A'.repeat(22)}`);
  });

  it('is good for its own operation and its own node alone', () => {
    refused(placesOf(secret, 'trial.read-matter').write(place));
    refused(placesOf(randomSecret(), 'trial.find-matters').write(place));
  });
});
