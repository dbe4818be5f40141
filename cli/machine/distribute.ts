// `zaedno distribute`: declares the tables for Citus, as the owner; where the extension is absent it says so and changes nothing.
import { parseArgs } from 'node:util';
import { declareDistribution, type Distribution, hasCitus, planDistribution } from '#kernel/db/distribute.ts';
import { asOwner } from '#kernel/db/owner.ts';
import { readConfig } from '#kernel/config.ts';
import { desks } from '#server/desks.ts';
import { done, json, type Outcome, refused, usage } from '../format.ts';

export const distributeHelp = `zaedno distribute [--dry-run] [--json]

Declares the tables for Citus, which divides them over several machines: everything that belongs to a record by its
record_id, the small tables that are asked everywhere as copies, the rest on the coordinator. Worked out from the
database's own catalogue. A cluster with a standby (docs/how-to/run-a-cluster.md) is enough for any country that we know;
this is for the time after.

  --dry-run   print the statements and what stands in their way; change nothing

It needs DATABASE_OWNER_URL: a superuser of a database that was migrated to this release.

Exit codes: 0 declared, or printed; 1 the extension is absent, something stands in the way, or it could not be done; 2 wrong use.
`;

export async function runDistribute(args: string[]): Promise<Outcome> {
  const given = readArguments(args);
  if (!given) return usage(distributeHelp);
  const { databaseOwnerUrl } = readConfig(process.env);
  if (!databaseOwnerUrl)
    return refused(
      'cli.no-owner',
      'Set DATABASE_OWNER_URL (and DATABASE_URL): only the owner declares tables.',
      given.json,
    );
  try {
    return await asOwner(databaseOwnerUrl, async (owner) => {
      const plan = await planDistribution(owner, ['kernel', ...desks.map(({ manifest }) => manifest.name)]);
      if (given.dryRun) return given.json ? json(plan) : done(inWords(plan));
      if (!(await hasCitus(owner)))
        return refused(
          'cli.no-citus',
          'This database does not have the extension citus. Nothing was changed. Install it on every machine, load it (shared_preload_libraries), and say: create extension citus',
          given.json,
        );
      if (plan.obstacles.length > 0)
        return refused('cli.not-distributed', obstaclesOf(plan).join('\n'), given.json);
      await declareDistribution(owner, plan);
      const { reference, distributed } = plan;
      const said = `${distributed.length} tables are divided by record_id, ${reference.length} are copied to every machine.`;
      return given.json ? json(plan) : done(said);
    });
  } catch (error) {
    return refused('cli.not-distributed', (error as Error).message, given.json);
  }
}

function readArguments(args: string[]): { dryRun: boolean; json: boolean } | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    return { dryRun: values['dry-run'], json: values.json };
  } catch {
    return undefined; // An option that is none: the help says which there are.
  }
}

const obstaclesOf = ({ obstacles }: Distribution) => [
  'Nothing was changed; this stands in the way:',
  ...obstacles.map((one) => `  ${one}`),
];

/** SQL that says itself what it is; obstacles and what stays are comments. */
function inWords(plan: Distribution): string {
  const { statements, obstacles, local } = plan;
  return [
    ...statements.map((one) => `${one};`),
    `-- stays on the coordinator: ${local.join(', ')}`,
    ...(obstacles.length > 0 ? ['-- stands in the way:', ...obstacles.map((one) => `--   ${one}`)] : []),
  ].join('\n');
}
