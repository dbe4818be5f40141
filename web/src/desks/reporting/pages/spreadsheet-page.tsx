// A sheet as a spreadsheet: it goes out in a language, comes back, is shown row by row, and only then is anything kept.
import { NativeSelect } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { isLanguage, type Language, languageNames, languages } from '../../../kernel/i18n/languages.ts';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { Upload } from '../../../kernel/parts/upload.tsx';
import type { ReadTable, SheetPage as Found } from '../answers.ts';
import '../parts/reporting.css';

// Needed when a file was read, and not before.
const TableLines = later(() => import('../parts/table-lines.tsx'), 'TableLines');

export function SpreadsheetPage() {
  const { period, sheet } = useParams({
    from: '/house/reporting/reporting/periods/$period/sheets/$sheet/spreadsheet',
  });
  const found = useAsk('reporting.read-sheet', { period, sheet });
  return (
    <Asked query={found} whole>
      {(page) => <Found found={page} />}
    </Asked>
  );
}

function Found({ found }: { found: Found }) {
  const t = useT();
  const words = useWords();
  const { period, sheet, may } = found;
  const [read, setRead] = useState<{ file: string; table: ReadTable; n: number }>();
  const of = { period: period.period, sheet: sheet.sheet };
  const back = `/reporting/periods/${period.period}/sheets/${sheet.sheet}`;
  return (
    <Page
      title={t('web.reporting.spreadsheet')}
      lead={t('web.reporting.table.lead')}
      crumbs={[
        { to: '/reporting/periods', text: t('web.nav.periods') },
        { to: `/reporting/periods/${period.period}`, text: <Text of={period.names} /> },
        { to: back, text: words(sheet.names) },
      ]}
    >
      <TakeAlong of={of} />
      <section className="section stack-small" aria-labelledby="table-back">
        <h2 id="table-back">{t('web.reporting.table.back')}</h2>
        {may.includes('answer') ? (
          <Upload
            operation="reporting.read-back"
            input={of}
            accept=".xlsx,.csv"
            label={t('web.reporting.table.file')}
            help={t('web.reporting.table.file-help')}
            done={(table, { name }) => setRead((before) => ({ file: name, table, n: (before?.n ?? 0) + 1 }))}
          />
        ) : (
          <Notice tone="quiet">
            <p>{t('web.reporting.table.not-yours')}</p>
          </Notice>
        )}
      </section>
      {read && <TableLines key={read.n} file={read.file} table={read.table} found={found} />}
      <p className="section">
        <Link to={back}>{t('web.reporting.table.to-sheet')}</Link>
      </p>
    </Page>
  );
}

function TakeAlong({ of }: { of: { period: string; sheet: string } }) {
  const t = useT();
  const reader = useLanguage();
  const [language, setLanguage] = useState<Language>(reader);
  return (
    <section className="section stack-small" aria-labelledby="table-out">
      <h2 id="table-out">{t('web.reporting.table.out')}</h2>
      <p>{t('web.reporting.table.out-text')}</p>
      <div className="reporting-pair">
        <NativeSelect
          label={t('web.reporting.table.language')}
          value={language}
          onChange={(event) =>
            isLanguage(event.currentTarget.value) && setLanguage(event.currentTarget.value)
          }
          data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
        />
        <div>
          <DownloadButton operation="reporting.export-sheet" input={{ ...of, language, format: 'xlsx' }}>
            {t('web.reporting.table.take')}
          </DownloadButton>
        </div>
      </div>
    </section>
  );
}
