// Guesses the language of a text from its letters and its commonest words.

/** Words frequent in one language and rare in its neighbours. */
const commonest: Record<string, string> = {
  en: 'the and of to for that with which are is by this from those',
  bg: 'и на за да се от това като са също че или по във ще със които бъде',
  mk: 'и на за да се од ова како што дека или во ќе со кои беше едно преку',
  sr: 'и на за да се од ово као што је или у ће са који би уз биће',
  sq: 'dhe të në për që një me nga është janë ose si këto këtë duke nuk',
  de: 'der die das und zu den mit von ist nicht für auf dem werden eine',
  fr: 'le la les des et du que dans pour est une sur par qui au',
  it: 'il la di che e per del della in un con sono delle nel gli',
  es: 'el la los de que y en para las una con por del se son',
  pt: 'o a os de que e em para as uma com por do da são não',
  ca: 'el la els de que i en per les una amb dels del són aquest',
  ro: 'și de la în pentru care cu din un o sunt pe să ale prin',
  hr: 'i na za da se od ovo kao što je ili u će s koji bi uz',
  sl: 'in na za da se od to kot je ali v bo z ki pri',
  tr: 've bir bu için ile olarak olan da de en veya gibi daha',
  el: 'και του της το την για με να από των στην που είναι τις',
  uk: 'і на за та що від це як або у з які для не до',
  ru: 'и на за что от это как или в с которые для не по их',
};

/** A label is no word: "(a)" says nothing for Portuguese, nor "i)" for Catalan. */
const label = /(?:\(|(?<![\p{L}\p{N}]))\p{L}{1,4}\)/gu;

/** BCP 47 code, or null when too little speaks for any, or as much for two. */
export function guessLanguage(text: string): string | null {
  const words =
    text
      .slice(0, 200_000)
      .toLowerCase()
      .replace(label, ' ')
      .match(/\p{L}+/gu) ?? [];
  if (words.length < 5) return null;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const letters = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  const scores: [string, number][] = [];
  for (const [language, list] of Object.entries(commonest)) {
    let score = list.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (language === 'mk') score += 2 * letters(/[ѓќѕЃЌЅ]/g) - 2 * letters(/[ъщюяћђъ]/g);
    if (language === 'bg') score += letters(/[ъщюя]/g) / 2 - 2 * letters(/[јљњџѓќћђыэіїє]/g);
    if (language === 'sr') score += 2 * letters(/[ћђЋЂ]/g) - 2 * letters(/[ѓќѕ]/g);
    if (language === 'ru') score += letters(/[ыэ]/g);
    if (language === 'uk') score += letters(/[іїє]/g);
    scores.push([language, score]);
  }
  const [best = ['und', 0], second = ['und', 0]] = scores.toSorted((a, b) => b[1] - a[1]);
  // One common word more than a neighbour is chance: a short text says nothing, and then a person is asked.
  const enough = best[1] >= Math.max(3, words.length * 0.04) && best[1] - second[1] >= 2;
  return enough ? best[0] : null;
}
