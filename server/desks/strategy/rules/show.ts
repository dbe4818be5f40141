/** Rows of the store as the model says them. */
import type { Actor } from '#kernel/operation/define.ts';
import type { z } from 'zod';
import { isPublicOn, type PublicationColumns, readPublication } from '#kernel/records/define.ts';
import type {
  ActionLine,
  InstrumentRow,
  Paragraph,
  Relation,
  TextDoubt,
  TextLeaf,
  TextVersion,
} from '../model/instruments.ts';
import type { Lead, MeasureRow, PlanNode, PlanRow, ReadPartner, ReadPlanRow } from '../model/plan.ts';
import type { ServingMeasure } from '../model/crosswalk.ts';
import type { Sum, Texts } from '../model/shared.ts';
import type { TieRow } from '../store/crosswalk.ts';
import type { Ancestor, ItemRow, PartnerValue } from '../store/items.ts';
import type { LineRow, ParagraphRow } from '../store/index-of-text.ts';
import type { InstrumentRecord, RelationRow } from '../store/instruments.ts';
import type { PlanFound } from '../store/plans.ts';
import type { DoubtRow, LeafRow, VersionRow } from '../store/texts.ts';
import { mayKeepPlan } from './guards.ts';
import { pathOf, type Rolled } from './tree.ts';

/** True where anybody may see it on that day. */
export function isPublic(row: PublicationColumns, today: string): boolean {
  return isPublicOn(readPublication(row), today);
}

export function showInstrument(
  row: InstrumentRecord,
  holds: { languages: string[]; paragraphs: number } | undefined,
): z.input<typeof InstrumentRow> {
  return {
    id: row.record_id,
    number: row.number,
    date: row.stated_date,
    issuer: row.issuer,
    status: row.status as z.input<typeof InstrumentRow>['status'],
    classification: row.classification as z.input<typeof InstrumentRow>['classification'],
    holding: row.holding as z.input<typeof InstrumentRow>['holding'],
    originalLanguage: row.original_language,
    titles: row.titles,
    key: row.key,
    languages: holds?.languages ?? [],
    paragraphs: holds?.paragraphs ?? 0,
    publication: readPublication(row),
    version: row.version,
  };
}

export function showLine(row: LineRow, own: boolean): z.input<typeof ActionLine> {
  return {
    id: row.line,
    address: `line/${row.line}`,
    titles: row.titles,
    bullet: row.bullet,
    own,
    paragraphs: row.paragraphs,
  };
}

export function showParagraph(row: ParagraphRow): z.input<typeof Paragraph> {
  return {
    address: row.address,
    part: row.part,
    number: row.number,
    section: row.section,
    line: row.line,
    asks: row.asks,
    statementHalf: row.statement_half,
    heading: row.headings,
    summary: row.summaries,
  };
}

export function showRelation(row: RelationRow): z.input<typeof Relation> {
  return {
    id: row.relation_id,
    kind: row.kind as z.input<typeof Relation>['kind'],
    from: { id: row.from_id, number: row.from_number, titles: row.from_titles },
    to: { id: row.to_id, number: row.to_number, titles: row.to_titles },
    sources: row.sources,
    takesEffect: row.takes_effect,
  };
}

export function showVersion(row: VersionRow): z.input<typeof TextVersion> {
  return {
    id: row.version_id,
    language: row.language,
    state: row.state,
    format: row.format,
    fileName: row.file_name,
    importedAt: row.imported_at.toISOString(),
    doubts: row.doubts,
    openDoubts: row.open_doubts,
  };
}

export function showLeaf(row: LeafRow): z.input<typeof TextLeaf> {
  const { starts_at, ends_at, ...rest } = row;
  return { ...rest, start: starts_at, end: ends_at };
}

export function showDoubt(row: DoubtRow): z.input<typeof TextDoubt> {
  const { new_address, ...rest } = row;
  return { ...rest, newAddress: new_address };
}

export function showPlan(row: PlanFound): z.input<typeof PlanRow> {
  return {
    id: row.record_id,
    titles: row.titles,
    state: row.state,
    approvedVersion: row.approved_version,
    instrument: row.instrument_id,
    partOf: row.part_of,
    organisation: { id: row.organisation_id, names: row.organisation_names ?? {} },
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    measures: row.measures,
    publication: readPublication(row),
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** The same, with what the person at work may do with it. */
export function showPlanTo(
  actor: Pick<Actor, 'roles' | 'organisation' | 'purpose'>,
  row: PlanFound,
): z.input<typeof ReadPlanRow> {
  return {
    ...showPlan(row),
    yours: actor.purpose === 'strategy-work' && mayKeepPlan(actor, row),
    shown: row.shown,
    localBody: row.local_body,
    typingInUntil: row.typing_in_until,
  };
}

export type Names = { organisations: ReadonlyMap<string, Texts>; posts: ReadonlyMap<string, Texts> };

export function showLead(
  row: { lead_organisation: string | null; lead_name: string | null; lead_post: string | null },
  names: Names,
): z.input<typeof Lead> {
  const post = row.lead_post ? names.posts.get(row.lead_post) : undefined;
  return {
    organisation: row.lead_organisation,
    names: (row.lead_organisation && names.organisations.get(row.lead_organisation)) || null,
    name: row.lead_name,
    post: row.lead_post && post ? { id: row.lead_post, names: post } : null,
  };
}

export function showPartner(partner: PartnerValue, names: Names): z.input<typeof ReadPartner> {
  return {
    organisation: partner.organisation,
    names: (partner.organisation && names.organisations.get(partner.organisation)) || null,
    name: partner.name,
  };
}

export function showNode(row: ItemRow, rolled: Rolled | undefined, names: Names): z.input<typeof PlanNode> {
  return {
    id: row.item_id,
    parent: row.parent_id,
    type: row.type,
    position: row.position,
    depth: rolled?.depth ?? 0,
    externalId: row.external_id,
    titles: row.titles,
    kind: row.kind,
    level: row.level,
    lead: row.lead_name,
    leadNames: (row.lead_organisation && names.organisations.get(row.lead_organisation)) || null,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    state: row.state,
    aim: row.aim,
    outcome: row.outcome,
    measures: rolled?.measures ?? 0,
    ties: rolled?.ties ?? 0,
    money: rolled?.money ?? [],
    ownLabel: row.label?.label ?? null,
    publication: readPublication(row).rule,
    version: row.version,
  };
}

export function showMeasure(
  row: ItemRow,
  ancestors: ReadonlyMap<string, Ancestor>,
  names: Names,
): z.input<typeof MeasureRow> {
  return {
    id: row.item_id,
    plan: row.record_id,
    type: row.type,
    externalId: row.external_id,
    titles: row.titles,
    path: pathOf(ancestors, row.item_id).map((above) => above.titles),
    kind: row.kind,
    level: row.level,
    state: row.state ?? 'planned',
    lead: showLead(row, names),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    addresses: row.addresses,
    money: row.money,
    ownLabel: row.label?.label ?? null,
    publication: readPublication(row),
    version: row.version,
  };
}

export function showServing(
  row: TieRow & { money: Sum[] },
  address: string,
  names: Names,
): z.input<typeof ServingMeasure> {
  return {
    tie: row.tie_id,
    through: row.address === address ? 'paragraph' : 'line',
    strength: row.strength,
    note: row.note,
    plan: row.plan,
    item: row.item_id,
    externalId: row.external_id,
    titles: row.titles,
    kind: row.kind,
    state: row.state ?? 'planned',
    lead: showLead(row, names),
    money: row.money,
  };
}
