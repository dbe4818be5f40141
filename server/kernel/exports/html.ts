/** A report as one HTML file: headings, tables with headers, charts with their words; no script, nothing from elsewhere. */
import { drawBars, escapeXml } from './bars.ts';
import { type Cell, type Report, type ReportSection, type ReportTable, tablesOf } from './report.ts';

const style = `:root{color-scheme:light;--ink:#1C2430;--muted:#566070;--line:#DEDBD3;--accent:#0E5A61}
*{box-sizing:border-box}body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:64rem;color:var(--ink);background:#fff;
font:1.0625rem/1.5 "Source Sans 3","Segoe UI",Roboto,"Noto Sans",sans-serif}
h1,h2,h3{font-family:"Source Serif 4",Georgia,"Noto Serif",serif;font-weight:600;line-height:1.25}h1{font-size:2rem}
h2{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1.25rem}h3{margin-top:1.75rem}
p{max-width:72ch}.head{margin:0}.head+h1{margin-top:1.5rem}a{color:var(--accent)}a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.about{color:var(--muted)}.wide{overflow-x:auto}.wide:focus-visible{outline:2px solid var(--accent)}
table{border-collapse:collapse;width:100%;font-size:.9375rem;margin:1rem 0}caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.375rem .5rem;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink)}.right{text-align:right;font-variant-numeric:tabular-nums}
tbody th{font-weight:400}svg{max-width:100%;height:auto}
@media print{body{max-width:none;padding:0;font-size:10pt}h2,h3{break-after:avoid}tr,figure{break-inside:avoid}.wide{overflow:visible}nav{display:none}}`;

/** `contents`: what the list of chapters is called. UTF-8. */
export function writeHtml(report: Report, contents: string): Uint8Array {
  const { letterhead = [], title, lines, language, sections } = report;
  const body = [
    ...letterhead.map((line) => `<p class="head">${escapeXml(line)}</p>`),
    `<h1>${escapeXml(title)}</h1>`,
    ...lines.map((line) => `<p class="about">${escapeXml(line)}</p>`),
    `<nav aria-label="${escapeXml(contents)}"><h2 id="contents">${escapeXml(contents)}</h2><ol>`,
    ...sections.flatMap(({ heading, level = 2 }, at) =>
      level === 2 ? [`<li><a href="#s${at}">${escapeXml(heading)}</a></li>`] : [],
    ),
    '</ol></nav>',
    ...sections.map(section),
  ];
  const page = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
  return new TextEncoder().encode(page);
}

function section(part: ReportSection, at: number): string {
  const { heading, level = 2, sentences = [], chart } = part;
  return [
    `<h${level} id="s${at}">${escapeXml(heading)}</h${level}>`,
    ...sentences.map((sentence) => `<p>${escapeXml(sentence)}</p>`),
    ...(chart
      ? [`<figure>${drawBars(chart, `c${at}`)}<figcaption>${escapeXml(chart.title)}</figcaption></figure>`]
      : []),
    ...tablesOf(part).map((one) => table(one, heading)),
  ].join('\n');
}

/** A wide table is scrolled by itself, with the keyboard too. */
function table({ caption, columns, rows }: ReportTable, heading: string): string {
  const name = escapeXml(caption ?? heading);
  const head = columns.map(
    ({ label, align }) =>
      `<th scope="col"${align === 'right' ? ' class="right"' : ''}>${escapeXml(label)}</th>`,
  );
  const body = rows.map(
    (row) =>
      `<tr>${row
        .map((one, at) => {
          const right = columns[at]?.align === 'right' ? ' class="right"' : '';
          return at === 0 ? `<th scope="row"${right}>${cell(one)}</th>` : `<td${right}>${cell(one)}</td>`;
        })
        .join('')}</tr>`,
  );
  return `<div class="wide" role="group" aria-label="${name}" tabindex="0"><table><caption>${name}</caption><thead><tr>${head.join('')}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}

function cell(one: Cell): string {
  if (one === null) return '';
  if (typeof one !== 'object') return lines(String(one));
  return /^https?:\/\//.test(one.href)
    ? `<a href="${escapeXml(one.href)}">${lines(one.text)}</a>`
    : lines(one.text);
}

function lines(text: string): string {
  return escapeXml(text).replaceAll('\n', '<br>');
}
