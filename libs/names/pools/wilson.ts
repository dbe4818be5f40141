// The 95 % Wilson interval of a share.

/** Both ends of what `hits` of `trials` may stand for; 0 to 1 where nothing was tried. */
export function wilson(hits: number, trials: number): { readonly low: number; readonly high: number } {
  if (trials === 0) return { low: 0, high: 1 };
  const z = 1.959964;
  const share = hits / trials;
  const middle = share + z ** 2 / (2 * trials);
  const reach = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  const all = 1 + z ** 2 / trials;
  return { low: Math.max(0, (middle - reach) / all), high: Math.min(1, (middle + reach) / all) };
}
