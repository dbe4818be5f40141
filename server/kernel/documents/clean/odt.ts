/** Cleans OpenDocument texts (.odt): properties, settings, authors, revision marks and thumbnails go; macros are refused. */
import { cleanPicture, openParts, withoutFolders, writeParts } from './office-zip.ts';
import { nobody } from './ooxml.ts';
import { type Cleaned, type Kept, refuseFile, type Told } from './refused.ts';
import { rewriteXml, type XmlRules } from './rewrite-xml.ts';

const kept = /^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml|Pictures\/[^/]+)$/;
const macros = /^(?:Basic|Scripts|Dialogs)\//;
const embedded = /^(?:Object |ObjectReplacements\/|Versions\/)/;
/** No date at all is not allowed in the mark of a change. */
const noTime = '1970-01-01T00:00:00';
const instead: Record<string, string> = {
  creator: nobody,
  'creator-initials': nobody,
  'sender-initials': nobody,
  'initial-creator': nobody,
  'author-initials': nobody,
  date: noTime,
};

export function cleanOdt(bytes: Uint8Array): Cleaned {
  const zip = openParts(bytes);
  if (zip.names.some((name) => macros.test(name))) refuseFile('macros');
  if (zip.names.some((name) => embedded.test(name))) refuseFile('embedded');
  const left = zip.names.filter((name) => kept.test(name));
  const notRemoved = new Set<Kept>();
  const told = new Set<Told>();
  const parts = new Map<string, Uint8Array>();
  // The type comes first and unpacked, or no program knows the file.
  for (const name of ['mimetype', ...left.filter((one) => one !== 'mimetype')]) {
    const part = zip.read(name) ?? refuseFile('damaged');
    if (name === 'mimetype') parts.set(name, Buffer.from('application/vnd.oasis.opendocument.text'));
    else if (name.startsWith('Pictures/')) parts.set(name, cleanPicture(part, notRemoved));
    else
      parts.set(
        name,
        rewriteXml(part, name.startsWith('META-INF') ? manifestRules(left) : contentRules(told)),
      );
  }
  return { bytes: writeParts(parts, ['mimetype']), kept: [...notRemoved], told: [...told] };
}

function manifestRules(left: readonly string[]): XmlRules {
  return {
    drops(element, attributes) {
      if (element === 'encryption-data') refuseFile('encrypted');
      const path = attributes['full-path'];
      return element === 'file-entry' && path !== '/' && !left.includes(path ?? '');
    },
  };
}

function contentRules(told: Set<Told>): XmlRules {
  return {
    drops(element, attributes) {
      if (element === 'event-listener' || element === 'script') refuseFile('macros');
      if (element === 'annotation') told.add('comments');
      if (element === 'tracked-changes') told.add('changes');
      const href = attributes['href'];
      if (href !== undefined && fetched.includes(element) && !href.startsWith('Pictures/') && href !== '')
        refuseFile('external');
      return element === 'binary-data' || element === 'scripts';
    },
    attribute(attribute, value) {
      if (attribute === 'rsid' || attribute === 'paragraph-rsid') return null;
      return ['name', 'title', 'desc'].includes(attribute) ? withoutFolders(value) : value;
    },
    text: (element) => instead[element],
  };
}

/** Elements whose `href` is fetched without anybody clicking. */
const fetched = [
  'image',
  'section-source',
  'object',
  'object-ole',
  'plugin',
  'applet',
  'floating-frame',
  'fill-image',
];
