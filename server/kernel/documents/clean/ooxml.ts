/** Cleans Word and Excel files (.docx, .xlsx): properties, authors, revision marks, paths and thumbnails go; macros are refused. */
import { posix } from 'node:path';
import { cleanPicture, openParts, withoutFolders, writeParts } from './office-zip.ts';
import { type Cleaned, type Kept, refuseFile, type Told } from './refused.ts';
import { rewriteXml, type XmlRules } from './rewrite-xml.ts';

/** What makes the file do something when it is opened. */
const macros =
  /vbaproject|vbadata|macrosheets\/|activex|customui|attachedtoolbars|\.(?:bas|cls|frm|wll|xll)$/i;
/** Whole files inside the file, with an origin of their own. */
const embedded = /\/embeddings\/|\/oleobjects?\/|afchunk|\.(?:docx|xlsx|pptx|pdf|mht|rtf|html?|zip|exe)$/i;
const fetching = /^xl\/(?:externalLinks|queryTables|connections|model|webextensions)/i;
/** The parts that a document is made of. All others go: properties, custom XML, people, printers, thumbnails, signatures. */
const kept =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|(?:word|xl)\/_rels\/(?:document|workbook)\.xml\.rels|word\/(?:document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes|endnotes|comments|commentsExtended|header\d*|footer\d*)\.xml|word\/_rels\/(?:footnotes|endnotes|comments|settings|numbering|header\d*|footer\d*)\.xml\.rels|(?:word|xl)\/theme\/.*|(?:word|xl)\/(?:charts|diagrams|drawings)\/.*\.(?:xml|rels|vml)|(?:word|xl)\/media\/.*|xl\/(?:workbook|styles|sharedStrings|calcChain|metadata)\.xml|xl\/comments\d*\.xml|xl\/(?:worksheets|chartsheets|tables|pivotTables|pivotCache|slicers|slicerCaches|comments|drawings)\/.*\.(?:xml|rels|vml))$/;

const droppedElements = [
  'rsids',
  'attachedTemplate',
  'mailMerge',
  'docVars',
  'absPath',
  'fileSharing',
  'embedRegular',
  'embedBold',
  'embedItalic',
  'embedBoldItalic',
];
const authors = ['author', 'initials', 'userName', 'lastModifiedBy', 'refreshedBy', 'displayName'];
const changes = ['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'pPrChange'];
/** What stands for a person: the mark of a change needs somebody. */
export const nobody = '–';

export function cleanOoxml(bytes: Uint8Array): Cleaned {
  const zip = openParts(bytes);
  if (zip.names.some((name) => macros.test(name))) refuseFile('macros');
  if (zip.names.some((name) => embedded.test(name))) refuseFile('embedded');
  if (zip.names.some((name) => fetching.test(name))) refuseFile('external');
  const left = zip.names.filter((name) => kept.test(name));
  const notRemoved = new Set<Kept>();
  const told = new Set<Told>();
  const parts = new Map<string, Uint8Array>();
  for (const name of left) {
    const part = zip.read(name) ?? new Uint8Array();
    if (/\/media\//.test(name)) parts.set(name, cleanPicture(part, notRemoved));
    else parts.set(name, rewriteXml(part, rulesOf(name, left, told)));
  }
  if (left.some((name) => /comments\d*\.xml$/.test(name))) told.add('comments');
  return { bytes: writeParts(parts), kept: [...notRemoved], told: [...told] };
}

function rulesOf(name: string, left: readonly string[], told: Set<Told>): XmlRules {
  if (name === '[Content_Types].xml') return { drops: dropsType(left) };
  if (name.endsWith('.rels')) return { drops: dropsRelation(name, left) };
  return {
    drops(element) {
      if (name.startsWith('word/') && changes.includes(element)) told.add('changes');
      return droppedElements.includes(element);
    },
    attribute(attribute, value, element) {
      if (attribute.startsWith('rsid')) return null;
      if (authors.includes(attribute)) return nobody;
      if ((attribute === 'date' || attribute === 'dateUtc') && !element.startsWith('sdt')) return null;
      if (['refreshedDate', 'refreshedDateIso', 'userId', 'providerId'].includes(attribute)) return null;
      // The page set-up of a sheet points to the settings of a printer, which are gone.
      if (attribute === 'id' && element === 'pageSetup') return null;
      if (['name', 'descr', 'title', 'alt'].includes(attribute)) return withoutFolders(value);
      return value;
    },
    // Excel keeps the names of those who commented in a list of their own.
    text: (element) => (element === 'author' && /comments/.test(name) ? nobody : undefined),
  };
}

function dropsType(left: readonly string[]): NonNullable<XmlRules['drops']> {
  return (element, attributes) => {
    if (/macroEnabled/i.test(attributes['ContentType'] ?? '')) refuseFile('macros');
    return element === 'Override' && !left.includes((attributes['PartName'] ?? '').replace(/^\//, ''));
  };
}

/** Ties to what is gone go too. A link that a reader clicks is content; anything else that lies elsewhere is fetched by itself. */
function dropsRelation(name: string, left: readonly string[]): NonNullable<XmlRules['drops']> {
  const folder = posix.dirname(posix.dirname(name));
  return (element, attributes) => {
    if (element !== 'Relationship') return false;
    const target = attributes['Target'] ?? '';
    if (attributes['TargetMode'] === 'External') {
      const type = attributes['Type'] ?? '';
      if (type.endsWith('/hyperlink')) return false;
      if (type.endsWith('/attachedTemplate')) return true;
      refuseFile('external');
    }
    const path = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));
    return !left.includes(path);
  };
}
