// How a report would read in the template as it stands in the form: today's figures of one plan, in one language.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import type { Language } from '../../../kernel/i18n/languages.ts';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';
import type { Plan } from '../queries.ts';
import { thisYear } from '../this-year.ts';
import { ReportLanguage } from './report-language.tsx';
import type { Layout } from './template-values.ts';

type Outline = OutputOf<'strategy.preview-template'>;

export function TemplatePreview({ plan, layout }: { plan: Plan; layout: Layout }) {
  const t = useT();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [shown, setShown] = useState<Layout>();
  return (
    <section className="section">
      <h2>{t('web.template.preview')}</h2>
      <p>{t('web.template.preview-text')}</p>
      <div className="row">
        <ReportLanguage language={language} change={setLanguage} />
        <Button variant="default" onClick={() => setShown(layout)}>
          {t(shown ? 'web.template.preview-again' : 'web.template.preview-show')}
        </Button>
      </div>
      {shown && <Shown plan={plan.id} layout={shown} language={language} />}
    </section>
  );
}

function Shown({ plan, layout, language }: { plan: string; layout: Layout; language: Language }) {
  const found = useAsk('strategy.preview-template', { plan, period: thisYear(), layout, language });
  return <Asked query={found}>{(outline) => <Paper outline={outline} language={language} />}</Asked>;
}

/** A picture of the paper: its headings are not headings of this page. */
function Paper({ outline, language }: { outline: Outline; language: Language }) {
  const t = useT();
  return (
    <div className="template-paper" lang={language} role="group" aria-label={t('web.template.preview')}>
      {outline.letterhead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="template-title">{outline.title}</p>
      {outline.lines.map((line) => (
        <p key={line} className="muted">
          {line}
        </p>
      ))}
      {outline.sections.map((section, at) => (
        // Sections have no id and never move: their place is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <Section key={at} section={section} />
      ))}
    </div>
  );
}

function Section({ section }: { section: Outline['sections'][number] }) {
  const t = useT();
  const { heading, level, sentences, chart, tables } = section;
  return (
    <div className={level === 2 ? 'template-section' : 'template-part'}>
      <p className="template-heading">{heading}</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {chart && <p className="muted">{t('web.template.chart-of', { title: chart })}</p>}
      {tables.map(({ caption, columns, rows, more }) => (
        <div key={caption ?? heading}>
          <Frame label={caption ? `${heading}: ${caption}` : heading}>
            <table className="plain-table">
              <caption className="only-read">{caption ?? heading}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, at) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <tr key={at}>
                    {row.map((cell, column) => (
                      <td key={columns[column]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Frame>
          {more > 0 && <p className="small muted">{t('web.template.more-rows', { n: more })}</p>}
        </div>
      ))}
    </div>
  );
}
