// Reads the arguments of a benchmark: --name value.

/** What follows `--name`, or nothing. */
export function argument(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}
