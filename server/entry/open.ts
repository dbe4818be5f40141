/** What anybody may read without signing in: `GET /api/open/<desk>/<name>`, made of what was published and nothing else. */
import type { FastifyInstance } from 'fastify';
import { dayIn } from '#kernel/clock.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { findPublished } from '#kernel/records/published.ts';
import { attachment } from './attachment.ts';
import type { Entry } from './entry.ts';
import { languageOf } from './reader-language.ts';
import { type Language, languages } from '#kernel/operation/define.ts';

/** An address may name its language, for whoever subscribes to it cannot say one. */
type Query = { Querystring: { record?: string; language?: string } };

export function addOpen(app: FastifyInstance, { house }: Entry): void {
  for (const desk of house.desks)
    for (const { path, kind, make } of desk.open ?? [])
      app.get<Query>(`/api/open/${desk.name}/${path}`, async (request, reply) => {
        const now = house.clock();
        const { record, language } = request.query;
        const today = dayIn(house.config.timeZone, now);
        const all = await findPublished(house.pools.door, `${desk.name}.${kind}`, today);
        const published = record === undefined ? all : all.filter((one) => one.record === record);
        if (record !== undefined && published.length === 0) notFound();
        const chosen = languages.find((one) => one === language);
        const asked = {
          now,
          today,
          node: house.config.nodeName ?? 'Zaedno',
          language: chosen ?? languageOf(request),
        };
        const file = make(published, asked satisfies { language: Language });
        return reply.headers(attachment(file)).send(Buffer.from(file.bytes));
      });
}
