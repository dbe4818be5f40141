/** How the server stops listening: who is being answered is answered, and nobody is waited for who only keeps a connection open. */
import type { FastifyInstance } from 'fastify';

/** As long as a statement of the database may take. */
const longestAnswer = 10_000;

/**
 * Takes no more requests and resolves when those under way have been answered, or were broken off after ten seconds.
 * A connection that falls idle after its last answer is closed at once: a browser would hold it open for over a minute.
 */
export async function closeHttp(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  const all = setTimeout(() => app.server.closeAllConnections(), longestAnswer);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(all);
  }
}
