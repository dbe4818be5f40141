// Writes each script and style sheet of the build a second and third time, compressed, so that no answer waits for it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Fonts are compressed as they are. */
const compressible = /\.(js|css|svg)$/;

/** Below this the headers weigh as much as what is saved. */
const leastBytes = 1024;

/** Beside `name.js` stand `name.js.br` and `name.js.gz`; @fastify/static sends the one that the browser takes. */
export function compress(): Plugin {
  return {
    name: 'zaedno-compress',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if (!dir) throw new Error('The build has no folder to write compressed files into.');
      const files = Object.values(bundle).map((part) => ({
        path: join(dir, part.fileName),
        bytes: Buffer.from(part.type === 'chunk' ? part.code : part.source),
      }));
      await Promise.all(
        files
          .filter(({ path, bytes }) => compressible.test(path) && bytes.length >= leastBytes)
          .flatMap(({ path, bytes }) => [
            toBrotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).then((small) =>
              writeFile(`${path}.br`, small),
            ),
            toGzip(bytes, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
          ]),
      );
    },
  };
}
