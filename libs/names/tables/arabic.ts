// What letters of the Arabic script may sound like, in names of any language that uses it (with the Persian, Kurdish and
// Urdu letters). Short vowels are not written, so that a comparison has to forgive them: ALA-LC, BGN/PCGN 1956 and 1958,
// DIN 31635, and the English, French and German spellings of passports stand behind the readings.

export const arabicSpellings = `
  ا=a/- آ=a أ=a/u إ=i ب=b/p پ=p ت=t ٹ=t ث=s/t ج=J/g چ=C ح=h خ=h
  د=d ڈ=d ذ=z/d ر=r ڕ=r ڑ=r ز=z ژ=Z س=s ش=S ص=s ض=d/z ط=t ظ=z
  ع=-/a غ=g ف=f/v ڤ=v ق=k/g ك=k گ=g ڭ=n ڬ=g ل=l ڵ=l م=m ن=n ں=n ه=h/a/-
  ة=a/at و=u/v/o ۆ=o ۇ=u ۋ=v ي=i/j/ai ێ=e ې=e ى=a/i ے=e ئ=-/i ؤ=u/- ء=- ە=e
  تش=C/tS دج=J كس=ks تس=c دز=z يا=ia يو=iu/io وا=va/ua وي=vi/ui او=au/o اي=ai/i وو=u/v يي=i/ii ئي=i ائ=ai
  خو=ho/hu نك=nk/ng نغ=ng
  عا=a عي=i/ai/ei عو=u/o/au اعي=ai/aii
  ^ال=-/al ^او=u/o ^اي=i/ai
`;
