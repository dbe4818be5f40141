// What a benchmark says when it cannot begin: one line that says what to do, and nothing of what stands in its files.

export function orStop<T>(begin: () => T): T {
  try {
    return begin();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}
