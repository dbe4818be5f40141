/** Names of the levels of classification, per country (rights.md G29), and whether a first page carries one. */

const levels = {
  bg: ['строго секретно', 'секретно', 'поверително', 'за служебно ползване'],
  mk: ['државна тајна', 'строго доверливо', 'доверливо', 'интерно'],
  sq: ['tepër sekret', 'sekret', 'konfidencial', 'i kufizuar'],
} as const;

/** A page of text as far as formats without pages can say. */
const firstPage = 3000;
/** Words that stand beside a level on its own line: "Ниво на класификация: …", "Екз. № 1". */
const beside =
  /ниво на класификация(?:та)?|класификация|степен на класификациј?а|класифицирано|ексемплар|екземпляр|примерок|екз|niveli i klasifikimit|klasifikimi|klasifikuar|kopja|copy|nr|no/giu;

/**
 * The level by which a text is marked, as it stands there: alone on a line in any letters, or in capitals anywhere. A level
 * in the middle of a sentence is no mark. `heads`: running heads and feet, wherever they were found.
 */
export function markOf(text: string, heads: readonly string[] = []): string | undefined {
  const lines = [...text.slice(0, firstPage).split('\n'), ...heads];
  for (const line of lines) {
    for (const level of Object.values(levels).flat()) {
      const bare = line
        .replace(beside, ' ')
        .replace(/[^\p{L}]+/gu, ' ')
        .trim();
      if (bare.toLowerCase() === level) return bare;
      const capitals = level.toUpperCase();
      if (new RegExp(`(?<!\\p{L})${capitals.replaceAll(' ', '\\s+')}(?!\\p{L})`, 'u').test(line))
        return capitals;
    }
  }
  return undefined;
}
