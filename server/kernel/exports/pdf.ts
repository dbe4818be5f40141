/** PDF/UA-1 of a report or a letter: the words come in as data, never as markup, so that no text can become a command. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drawBars } from './bars.ts';
import type { PrintedLetter } from './letter.ts';
import type { Report } from './report.ts';

const template = new URL('./report.typ', import.meta.url);
const letterTemplate = new URL('./letter.typ', import.meta.url);
const fonts = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
] as const;

/** The compiler as reports get it: nothing outside this folder can be named by what it compiles. */
export async function openCompiler() {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const require = createRequire(import.meta.url);
  return NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(require.resolve(font))) }],
  });
}

/** Throws with the compiler's own words where it fails: that is a fault of ours, never of the report's texts. */
export async function writePdf(report: Report): Promise<Uint8Array> {
  return await set(template, { report: JSON.stringify(withDrawings(report)) });
}

/** The same of a letter: two languages side by side, each tagged as its own. */
export async function writeLetterPdf(letter: PrintedLetter): Promise<Uint8Array> {
  return await set(letterTemplate, { letter: JSON.stringify(letter) });
}

async function set(from: URL, inputs: Record<string, string>): Promise<Uint8Array> {
  const compiler = await openCompiler();
  const compiled = compiler.compile({ mainFileContent: readFileSync(from, 'utf8'), inputs });
  const document = compiled.result;
  if (!document)
    throw new Error(
      `The page could not be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
    );
  return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' }));
}

/** Charts come drawn: the template only places them. */
function withDrawings(report: Report) {
  return {
    ...report,
    sections: report.sections.map((section) =>
      section.chart ? { ...section, chart: { ...section.chart, drawing: drawBars(section.chart) } } : section,
    ),
  };
}
