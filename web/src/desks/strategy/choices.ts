// What a page of the desk is about where its address leaves it open: which plan, which document, which paragraph.
import type { OutputOf } from '../../kernel/operations.ts';

type Plan = OutputOf<'strategy.find-plans'>['items'][number];
type Instrument = OutputOf<'strategy.find-instruments'>['items'][number];
type Paragraph = OutputOf<'strategy.read-instrument'>['paragraphs'][number];

/** Every page that needs one asks for the list in this way, so that it is asked once. */
export const allOf = { limit: 200 };

const lastPlan = 'zaedno.plan';

export function rememberPlan(plan: string): void {
  sessionStorage.setItem(lastPlan, plan);
}

/** The plan named in the address, else the one last worked on in this tab, else the one with the most in it. */
export function choosePlan(plans: readonly Plan[], wanted: string | undefined): Plan | undefined {
  const id = wanted ?? sessionStorage.getItem(lastPlan);
  return plans.find((one) => one.id === id) ?? (wanted ? undefined : plans.toSorted(mostFirst)[0]);
}

/** Plans of their own before parts of others, approved before drafts, larger before smaller. */
function mostFirst(a: Plan, b: Plan): number {
  return (
    Number(a.partOf !== null) - Number(b.partOf !== null) ||
    Number(b.approvedVersion > 0) - Number(a.approvedVersion > 0) ||
    b.measures - a.measures
  );
}

/** Those that can be read, the longest first. */
export function readable(instruments: readonly Instrument[]): Instrument[] {
  return instruments
    .filter(({ paragraphs }) => paragraphs > 0)
    .toSorted((a, b) => b.paragraphs - a.paragraphs);
}

/** The id of the document named in the address, else of the plan's own, else of the longest. */
export function chooseInstrument(
  instruments: readonly Instrument[],
  wanted: string | undefined,
  plan: Plan | undefined,
): string | undefined {
  return wanted ?? plan?.instrument ?? readable(instruments)[0]?.id;
}

/** Of the languages held: those that the address names ("bg,en"), else the reader's own or the first. */
export function chooseLanguages(
  wanted: string | undefined,
  held: readonly string[],
  reader: string,
): string[] {
  const own = held.includes(reader) ? reader : held[0];
  return (wanted?.split(',') ?? (own ? [own] : [])).filter((language) => held.includes(language));
}

/** The address of the paragraph under the cursor: the one of the link, else the first after the cover. */
export function chooseParagraph(
  paragraphs: readonly Paragraph[],
  wanted: string | undefined,
): string | undefined {
  return paragraphs.some(({ address }) => address === wanted)
    ? wanted
    : paragraphs.find(({ part }) => part !== 'cover')?.address;
}
