/** The open file of guidance: what was published of it, for the page of anybody. */
import { OpenGuidance } from '../model/guidance.ts';
import { standingOfVersion, versionInForce } from './guidance.ts';

/** Each version with where it stands on that day, by the same rule as in the office. */
export function openGuidanceFile(
  published: readonly { record: string; body: unknown }[],
  { today }: { today: string },
) {
  const guidance = published.map(({ record, body }) => {
    const { versions, ...said } = OpenGuidance.parse(body);
    const inForce = said.withdrawnOn === null ? versionInForce(versions, today) : undefined;
    return {
      guidance: record,
      ...said,
      versions: versions.map((one) => ({ ...one, standing: standingOfVersion(one, inForce, today) })),
    };
  });
  return {
    name: 'guidance.json',
    type: 'application/json; charset=utf-8',
    bytes: new TextEncoder().encode(JSON.stringify({ format: 'zaedno-guidance/1', on: today, guidance })),
  };
}
