// `zaedno config check`: reads the environment as the server would, and says every problem.
import { readConfig } from '#kernel/config.ts';
import { Refusal } from '#kernel/operation/errors.ts';
import { done, json, type Outcome, usage } from '../format.ts';

export const configHelp = `zaedno config check [--json]

Reads the environment of this command as the server would at its start, and says every problem. It opens nothing: neither
the database nor a key. A file of the service's settings is checked with its variables set:

  env $(grep -v '^#' /etc/zaedno.env | xargs) zaedno config check

Exit codes: 0 the server would take it, 1 it would not, 2 wrong use.
`;

export function runConfig(args: string[]): Outcome {
  const [first, ...rest] = args;
  const asJson = rest.includes('--json');
  if (first !== 'check' || rest.some((one) => one !== '--json')) return usage(configHelp);
  const problems = problemsOf(process.env);
  if (asJson)
    return { ...json({ ok: problems.length === 0, problems }), code: problems.length === 0 ? 0 : 1 };
  if (problems.length === 0) return done('The configuration is sound.');
  return {
    code: 1,
    err: ['The server would not start with this:', ...problems.map((one) => `  ${one}`)].join('\n'),
  };
}

function problemsOf(environment: Record<string, string | undefined>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return String(error.details.params?.['problems'] ?? '').split('; ');
  }
}
