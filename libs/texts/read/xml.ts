// Walks XML, that of office files and of official texts: names without prefix, no document types, no entities, no bottomless nesting.

import { SaxesParser } from 'saxes';
import { TextsError } from '../errors.ts';
import { limits } from '../limits.ts';

export interface XmlVisitor {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes lose their prefix too ("w:val" is "val"). Errors: texts.entities, texts.too-deep, texts.damaged. */
export function walkXml(bytes: Uint8Array, part: string, visitor: XmlVisitor): void {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const encoding = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  walkXmlText(new TextDecoder(encoding).decode(bytes), part, visitor);
}

/** The same for markup that was decoded already. */
export function walkXmlText(xml: string, part: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', () => {
    throw new TextsError('texts.entities', { part });
  });
  parser.on('error', (error) => {
    throw new TextsError('texts.damaged', { detail: `${part}: ${error.message.slice(0, 120)}` });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.xmlDepth) throw new TextsError('texts.too-deep', { limit: limits.xmlDepth });
    if (!visitor.open) return;
    const attributes: Record<string, string> = Object.create(null);
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] = value;
    visitor.open(local(tag.name), attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    visitor.close?.(local(tag.name));
  });
  if (visitor.text) {
    parser.on('text', (text) => visitor.text?.(text));
    parser.on('cdata', (text) => visitor.text?.(text));
  }
  parser.write(xml).close();
}
