// What the styles of the EU institutions and of word processors say about a paragraph.

import type { Role } from './blocks.ts';

interface StyleRole {
  role: Role;
  level?: number;
}

/** Names as they stand in class attributes and, without blanks and accents, in Word. */
const table: [RegExp, Role][] = [
  [/^Annexetitre/i, 'annex'],
  [/^Exposdesmotifstitre/i, 'memorandum'],
  [/^Typedudocument$/i, 'act'],
  [
    /^(?:Typedudocument_cp|Titreobjet|Statut|Emission|Logo|Rfrenceinstitutionnelle|Rfrenceinterinstitutionnelle|Rfrence)/i,
    'head',
  ],
  [/^(?:oj-)?(?:doc-ti|hd-)/i, 'head'],
  [/^(?:Titrearticle|(?:oj-)?ti-art)$/i, 'article'],
  [/^(?:oj-)?sti-art$/i, 'article-title'],
  [/^(?:ManualConsidrant|Considrant)$/i, 'recital'],
  [/^(?:Formuledadoption|Institutionquiagit)$/i, 'formula'],
  [/^(?:Fait|Institutionquisigne|Personnequisigne|(?:oj-)?signatory|signature)$/i, 'closing'],
  [/^(?:oj-)?(?:ti-section|ti-grseq)/i, 'heading'],
  [/^(?:Chaptertitle|SectionTitle|PartTitle|TitrechapitreTitre)$/i, 'heading'],
  [/^title$/i, 'title'],
  [/^(?:header|footer)$/i, 'running'],
];

export function styleRole(name: string): StyleRole | null {
  const plain = name.replace(/[^\w-]/g, '');
  const heading = /^(?:Manual)?heading(\d)$/i.exec(plain);
  if (heading) return { role: 'heading', level: Number(heading[1]) };
  const found = table.find(([pattern]) => pattern.test(plain));
  return found ? { role: found[1] } : null;
}
