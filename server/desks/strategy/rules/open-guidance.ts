/** The open file of guidance: what was published of it, for the page of anybody. */
import { OpenGuidance } from '../model/guidance.ts';

/** Each version with the day from which it applies: whoever reads it later sees by the day what is in force. */
export function openGuidanceFile(published: readonly { record: string; body: unknown }[]) {
  const guidance = published.map(({ record, body }) => ({ guidance: record, ...OpenGuidance.parse(body) }));
  return {
    name: 'guidance.json',
    type: 'application/json; charset=utf-8',
    bytes: new TextEncoder().encode(JSON.stringify({ format: 'zaedno-guidance/1', guidance })),
  };
}
