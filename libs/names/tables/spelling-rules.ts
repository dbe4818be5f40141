// Published rules of spelling by their own names, for whoever knows by which of them a name was written: what letters that may be
// read in several ways stand for, in the form of the explanation (`xh=џ`). A rule says how letters were set down, and nothing
// about whose name they are.
//
// Compiled by us: the alphabets of Gaj (1835), of the congress of Manastir (1908) and of law 1353 (1928); ISO 9 (1995); the law
// on transliteration in the State Gazette 19/2009 (`bg-2009`); ICAO Doc 9303, part 3, with its lines for MK; BGN/PCGN (1947);
// ELOT 743; ALA-LC for the Arabic script. Letters that a rule leaves open, or that have one reading anyway, stand in none.

const rules = {
  'gaj-1835': 'c=ts h=х j=ј lj=љ nj=њ s=с z=з',
  'manastir-1908': 'c=ts dh=д gj=ѓ h=х j=ј nj=њ q=ќ s=с sh=ш th=т x=dz xh=џ z=з zh=ж',
  'law-1353': 'c=dž h=х j=ж s=с y=й z=з',
  'iso-9': 'c=ts h=х j=й s=с z=з',
  'bg-2009': 'ch=ч h=х s=с sh=ш sht=щ ts=ц y=й z=з zh=ж',
  'icao-mk': 'c=ts ch=ч dj=џ gj=ѓ h=х j=ј kj=ќ s=с sh=ш z=з zh=ж',
  'bgn-pcgn': 'ch=ч kh=х s=с sh=ш shch=щ ts=ц z=з zh=ж',
  'elot-743': 'ch=χ d=δ mp=μπ nt=ντ ou=ου th=θ x=ξ y=υ',
  'ala-lc': 'dh=ذ gh=غ j=ج kh=خ q=ق sh=ش th=ث',
} as const;

/** The name of a published rule of spelling. */
export type SpellingRule = keyof typeof rules;

export const spellingRules: Readonly<Record<SpellingRule, readonly string[]>> = Object.freeze(
  Object.fromEntries(
    Object.entries(rules).map(([name, list]) => [name, list.split(' ')]),
  ) as unknown as Record<SpellingRule, readonly string[]>,
);
