/** Walks what operations take and give, as JSON schema: every place with its path, its names and its closed lists. */
import { z } from 'zod';
import type { AnyOperation } from '../operation/define.ts';

type Json = { [key: string]: unknown };

export type Place = {
  /** `trial.read-matter output.notes[]` */
  path: string;
  kind: 'object' | 'array' | 'value';
  /** The last name on the way here. */
  name: string;
  /** Of an object: the names of its fields. */
  fields: readonly string[];
  /** Of a value: the words of its closed list. */
  words: readonly string[];
  /** How many lists lie around it. */
  depth: number;
};

/** Every place of an operation's input or output. */
export function placesOf(operation: AnyOperation, side: 'input' | 'output'): Place[] {
  const schema = z.toJSONSchema(operation[side], {
    io: side,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json;
  const places: Place[] = [];
  walk({ schema, path: `${operation.name} ${side}`, name: '', depth: 0 }, places);
  return places;
}

type Here = { schema: Json; path: string; name: string; depth: number };

function walk(here: Here, places: Place[]): void {
  const { schema, path, name, depth } = here;
  const properties = (schema['properties'] ?? {}) as Record<string, Json>;
  const items = [schema['items'], ...((schema['prefixItems'] as Json[]) ?? [])].filter(Boolean) as Json[];
  const maps = [
    schema['additionalProperties'],
    ...Object.values((schema['patternProperties'] as Json) ?? {}),
  ].filter((inner) => inner && typeof inner === 'object') as Json[];
  const words = [
    ...((schema['enum'] as unknown[]) ?? []),
    ...('const' in schema ? [schema['const']] : []),
  ].map(String);
  const kind =
    items.length > 0 || maps.length > 0 ? 'array' : Object.keys(properties).length > 0 ? 'object' : 'value';
  places.push({ path, kind, name, fields: Object.keys(properties), words, depth });
  for (const [key, inner] of Object.entries(properties))
    walk({ schema: inner, path: `${path}.${key}`, name: key, depth }, places);
  // A map is a list too: of pairs.
  for (const inner of [...items, ...maps])
    walk({ schema: inner, path: `${path}[]`, name, depth: depth + 1 }, places);
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    for (const inner of (schema[key] ?? []) as Json[]) walk({ schema: inner, path, name, depth }, places);
  }
}

/** Names that tell of a person, in a schema's own words. */
export const personNames =
  /^(user|users|person|persons|people|persona|holder|holders|member|members|client|clients|subject|subjects|participant|participants|fullName|firstName|lastName|surname|givenName|familyName|login|logins|email|emails|birthDate|bornOn|born|dateOfBirth|nationality|phone|telephone|passport|nationalId|alias|aliases)$/;

/** Whether an object's fields make it one person, not a thing that names its author. */
export function isPersonLike(place: Place): boolean {
  return (
    place.fields.filter((field) => personNames.test(field)).length > 0 &&
    place.fields.some((field) => /name|login|born|birth|email|user|person/i.test(field))
  );
}
