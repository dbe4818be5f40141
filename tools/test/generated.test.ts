/** What is generated and committed is what the generators write today. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { Client } from 'pg';
import { passwordsOf, testServer, withoutServer } from '#kernel/test/database.ts';
import { documents } from '../write-docs.ts';
import { migrateEmpty, typesOf, typesPath } from '../write-types.ts';

type Described = {
  summary: string;
  'x-input'?: { type: string };
  requestBody: { content: Record<string, { schema: { type: string } }> };
};

const root = dirname(dirname(import.meta.dirname));

describe('generated files', () => {
  for (const [name, text] of Object.entries(documents())) {
    it(`docs/${name} is up to date (else: npm run write-docs)`, () => {
      assert.equal(readFileSync(join(root, 'docs', name), 'utf8'), text);
    });
  }

  it('describes every operation with an input and an answer', () => {
    const document = JSON.parse(documents()['generated/openapi.json'] ?? '') as {
      paths: Record<string, { post: Described }>;
    };
    for (const [path, { post }] of Object.entries(document.paths)) {
      assert.match(path, /^\/api\/[a-z]+\/[a-z-]+$/);
      assert.ok(post.summary.endsWith('.'), `${path}: what it does is a sentence`);
      const input = post['x-input'] ?? post.requestBody.content['application/json']?.schema;
      assert.equal(input?.type, 'object', path);
    }
  });

  it('server/kernel/db/types.ts is up to date (else: npm run write-types)', {
    skip: withoutServer(),
  }, async () => {
    const server = testServer() as string;
    const name = `types_${process.pid}`;
    const text = await typesOf(await migrateEmpty(server, name, passwordsOf(server)));
    const admin = new Client({ connectionString: server });
    await admin.connect();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const formatted = execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${typesPath}`], {
      input: text,
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(readFileSync(typesPath, 'utf8'), formatted);
  });
});
