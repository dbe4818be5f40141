export function missingBuilds(
  packages: Record<string, { optionalDependencies?: Record<string, string>; dev?: boolean }>,
): Record<string, unknown>;
