/** Writes a part of an office file anew without what its rules leave out: no document types, no comments, no instructions. */
import { SaxesParser } from 'saxes';
import { limits } from '#libs/texts/index.ts';
import { refuseFile } from './refused.ts';

export type XmlRules = {
  /** Leaves out an element with all inside. `name` and the attributes' names are without prefix. */
  drops?(name: string, attributes: Record<string, string>): boolean;
  /** What is written in the place of an attribute; null leaves it out. */
  attribute?(name: string, value: string, element: string): string | null;
  /** What is written in the place of an element's text; undefined keeps it. */
  text?(element: string): string | undefined;
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Prefixes and order stay. Throws RefusedFile where the part is damaged or declares a document type. */
export function rewriteXml(bytes: Uint8Array, rules: XmlRules): Uint8Array {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const encoding = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  const parser = new SaxesParser();
  const out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  const open: string[] = [];
  let dropping = 0;
  parser.on('doctype', () => refuseFile('damaged'));
  parser.on('error', () => refuseFile('damaged'));
  parser.on('opentag', (tag) => {
    const name = local(tag.name);
    open.push(name);
    if (open.length > limits.xmlDepth) refuseFile('damaged');
    if (dropping > 0 || rules.drops?.(name, plain(tag.attributes))) {
      dropping += 1;
      return;
    }
    const attributes = Object.entries(tag.attributes).map(([full, value]) => {
      const isFixed = full.startsWith('xmlns') || !rules.attribute;
      const kept = isFixed ? value : (rules.attribute?.(local(full), value, name) ?? null);
      return kept === null ? '' : ` ${full}="${escapeAttribute(kept)}"`;
    });
    out.push(`<${tag.name}${attributes.join('')}${tag.isSelfClosing ? '/>' : '>'}`);
    const instead = rules.text?.(name);
    if (instead !== undefined && !tag.isSelfClosing) out.push(escapeText(instead));
  });
  parser.on('closetag', (tag) => {
    open.pop();
    if (dropping > 0) dropping -= 1;
    else if (!tag.isSelfClosing) out.push(`</${tag.name}>`);
  });
  const text = (value: string) => {
    const element = open.at(-1);
    if (dropping > 0 || element === undefined || rules.text?.(element) !== undefined) return;
    out.push(escapeText(value));
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(new TextDecoder(encoding).decode(bytes)).close();
  return Buffer.from(out.join(''), 'utf8');
}

function plain(attributes: Record<string, string>): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) found[local(name)] = value;
  return found;
}

const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
