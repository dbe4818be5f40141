/** A chart of bars, drawn once as SVG from its figures; told apart by hatching as well as by colour, each part with its words. */

export type Tone = 'done' | 'begun' | 'open' | 'missing';
export type Bar = {
  label: string;
  /** Shares of the whole width, from the left; what is over is left blank. */
  parts: readonly { share: number; tone: Tone }[];
  /** The figures in words, at the end of the bar. */
  text: string;
};
export type BarChart = {
  title: string;
  /** What one sees, in words, for those who do not see it. */
  alt: string;
  bars: readonly Bar[];
  legend: readonly { tone: Tone; label: string }[];
};

/** Told apart by colour-blind eyes and, by their hatching, in black print. */
export const toneColours: Readonly<Record<Tone, string>> = {
  done: '#2B6138',
  begun: '#C98A1B',
  open: '#B9C2CC',
  missing: '#9B2C1F',
};
const hatchings: Readonly<Record<Tone, string | null>> = {
  done: null,
  begun: '<path d="M0 6 L6 0" stroke="#fff" stroke-width="1"/>',
  open: null,
  missing: '<path d="M0 0 L6 6 M0 6 L6 0" stroke="#fff" stroke-width="1"/>',
};

/** Whether a point of a part is left white by its hatching: the same lines, for pictures made of points. */
export function hatches(tone: Tone, x: number, y: number): boolean {
  if (tone === 'begun') return (x + y) % 6 === 0;
  return tone === 'missing' && ((x + y) % 6 === 0 || (x - y + 600) % 6 === 0);
}

const size = { width: 720, label: 250, bar: 300, row: 34, legend: 26, line: 13 } as const;
const most = 42;

/** An SVG without references to anything outside it. `id` tells its patterns from those of the page's other charts. */
export function drawBars(chart: BarChart, id = 'c'): string {
  const height = size.legend + chart.bars.length * size.row + 6;
  const used = chart.legend.map(({ tone }) => tone);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}"`,
    ` role="img" aria-label="${escapeXml(chart.alt)}" font-family="Source Sans 3, sans-serif" font-size="12">`,
    `<defs>${used.map((tone) => pattern(tone, id)).join('')}</defs>`,
    ...chart.legend.map(
      ({ tone, label }, at) =>
        `<rect x="${at * 175}" y="4" width="14" height="12" fill="${fillOf(tone, id)}"/>${line(label, at * 175 + 19, 14)}`,
    ),
    ...chart.bars.map((bar, at) => drawBar(bar, size.legend + at * size.row, id)),
    '</svg>',
  ].join('');
}

function drawBar({ label, parts, text }: Bar, y: number, id: string): string {
  const words = wrap(label);
  const top = words.length > 1 ? y + 10 : y + 17;
  let x = size.label + 10;
  const drawn = parts.map(({ share, tone }) => {
    const width = Math.max(0, Math.min(1, share)) * size.bar;
    const rect = `<rect x="${round(x)}" y="${y + 4}" width="${round(width)}" height="18" fill="${fillOf(tone, id)}"/>`;
    x += width;
    return width > 0 ? rect : '';
  });
  return [
    ...words.map((word, at) => line(word, 0, top + at * size.line)),
    `<rect x="${size.label + 10}" y="${y + 4}" width="${size.bar}" height="18" fill="none" stroke="#DEDBD3"/>`,
    ...drawn,
    line(text, size.label + size.bar + 20, y + 17),
  ].join('');
}

function fillOf(tone: Tone, id: string): string {
  return hatchings[tone] === null ? toneColours[tone] : `url(#${id}-${tone})`;
}

function pattern(tone: Tone, id: string): string {
  if (hatchings[tone] === null) return '';
  return `<pattern id="${id}-${tone}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${toneColours[tone]}"/>${hatchings[tone]}</pattern>`;
}

function line(text: string, x: number, y: number): string {
  return `<text x="${x}" y="${y}" fill="#1C2430">${escapeXml(text)}</text>`;
}

/** In two lines at most; what is longer ends in an ellipsis, and stands whole in the table. */
function wrap(text: string): string[] {
  if (text.length <= most) return [text];
  const at = text.lastIndexOf(' ', most);
  const cut = at > 0 ? at : most;
  const rest = text.slice(cut).trim();
  return [text.slice(0, cut), rest.length > most ? `${rest.slice(0, most - 1).trimEnd()}…` : rest];
}

const round = (n: number) => Math.round(n * 100) / 100;

/** For text and for attributes in double quotes; a character that XML does not know is left out. */
export function escapeXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- these are what no XML may hold
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
