/** SQL of a document's index: sections, lines of action, paragraphs with headings and summaries in our own words. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Texts } from '../model/shared.ts';

type Record = { record_id: string; circle_id: string };

export type SectionRow = { section: string; part: string; titles: Texts };
export type LineRow = {
  record_id: string;
  line: string;
  section: string | null;
  bullet: string | null;
  titles: Texts;
  paragraphs: string[];
};
export type ParagraphRow = {
  record_id: string;
  address: string;
  position: number;
  part: string;
  number: string | null;
  section: string | null;
  line: string | null;
  main: boolean;
  asks: boolean;
  statement_half: 'first' | 'second' | null;
  headings: Texts | null;
  summaries: Texts | null;
};

export async function findSections(tx: Tx, id: string): Promise<SectionRow[]> {
  const found = await sql<SectionRow>`select section, part, titles from strategy.sections
    where record_id = ${id} order by position`.execute(tx);
  return found.rows;
}

/** Lines of a strategy or of a plan, with the paragraphs that belong to each. */
export async function findLines(tx: Tx, ids: readonly string[]): Promise<LineRow[]> {
  const found = await sql<LineRow>`select l.record_id, l.line, l.section, l.bullet, l.titles,
      array(select p.address from strategy.paragraphs p where p.record_id = l.record_id and p.circle_id = l.circle_id
        and p.line = l.line order by p.position) as paragraphs
    from strategy.lines l where l.record_id = any (${ids}) order by l.record_id, l.position`.execute(tx);
  return found.rows;
}

const paragraphColumns = sql.raw(
  'record_id, address, position, part, number, section, line, main, asks, statement_half, headings, summaries',
);

export async function findParagraphs(tx: Tx, id: string): Promise<ParagraphRow[]> {
  const found = await sql<ParagraphRow>`select ${paragraphColumns} from strategy.paragraphs
    where record_id = ${id} order by position`.execute(tx);
  return found.rows;
}

export async function hasAddress(tx: Tx, id: string, address: string): Promise<boolean> {
  const line = address.startsWith('line/') ? address.slice(5) : null;
  const found = await sql`select 1 from strategy.paragraphs where record_id = ${id} and address = ${address}
    union all select 1 from strategy.lines where record_id = ${id} and line = ${line} limit 1`.execute(tx);
  return found.rows.length > 0;
}

export async function saveSections(
  tx: Tx,
  of: Record,
  rows: readonly (SectionRow & { position: number })[],
): Promise<number> {
  const saved =
    await sql`insert into strategy.sections as s (record_id, circle_id, section, position, part, titles)
    select ${of.record_id}::uuid, ${of.circle_id}::uuid, x.section, x.position, x.part, x.titles
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(section text, position int, part text, titles jsonb)
    on conflict (record_id, circle_id, section) do update
      set position = excluded.position, part = excluded.part, titles = excluded.titles
      where (s.position, s.part, s.titles) is distinct from (excluded.position, excluded.part, excluded.titles)`.execute(
      tx,
    );
  return Number(saved.numAffectedRows ?? 0n);
}

export async function saveLines(
  tx: Tx,
  of: Record,
  rows: readonly {
    line: string;
    position: number;
    section: string | null;
    bullet: string | null;
    titles: Texts;
  }[],
): Promise<number> {
  const saved =
    await sql`insert into strategy.lines as l (record_id, circle_id, line, position, section, bullet, titles)
    select ${of.record_id}::uuid, ${of.circle_id}::uuid, x.line, x.position, x.section, x.bullet, x.titles
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(line text, position int, section text, bullet text, titles jsonb)
    on conflict (record_id, circle_id, line) do update set position = excluded.position, section = excluded.section,
        bullet = excluded.bullet, titles = excluded.titles
      where (l.position, l.section, l.bullet, l.titles)
        is distinct from (excluded.position, excluded.section, excluded.bullet, excluded.titles)`.execute(tx);
  return Number(saved.numAffectedRows ?? 0n);
}

export type NewParagraph = Omit<ParagraphRow, 'record_id'> & { folded: string };

/** Adds and corrects paragraphs of an index; what an index says of an address prevails over what was read. */
export async function saveParagraphs(tx: Tx, of: Record, rows: readonly NewParagraph[]): Promise<number> {
  const saved =
    await sql`insert into strategy.paragraphs as p (record_id, circle_id, address, position, part, number,
      section, line, main, asks, statement_half, headings, summaries, folded)
    select ${of.record_id}::uuid, ${of.circle_id}::uuid, x.address, x.position, x.part, x.number, x.section, x.line,
      x.main, x.asks, x.statement_half, x.headings, x.summaries, x.folded
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(address text, position int, part text, number text,
      section text, line text, main boolean, asks boolean, statement_half text, headings jsonb, summaries jsonb, folded text)
    on conflict (record_id, circle_id, address) do update set position = excluded.position, part = excluded.part,
        number = excluded.number, section = excluded.section, line = excluded.line, main = excluded.main,
        asks = excluded.asks, statement_half = excluded.statement_half, headings = excluded.headings,
        summaries = excluded.summaries, folded = excluded.folded
      where (p.position, p.part, p.number, p.section, p.line, p.main, p.asks, p.statement_half, p.headings, p.summaries)
        is distinct from (excluded.position, excluded.part, excluded.number, excluded.section, excluded.line,
          excluded.main, excluded.asks, excluded.statement_half, excluded.headings, excluded.summaries)`.execute(
      tx,
    );
  return Number(saved.numAffectedRows ?? 0n);
}
