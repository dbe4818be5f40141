// The forms of an implementation report, in a language that one chooses.
import { useState } from 'react';
import { reportFormats } from '#desks/strategy/model/lists.ts';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import type { Language } from '../../../kernel/i18n/languages.ts';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { ReportLanguage } from './report-language.tsx';

export function ReportDownloads({ plan, report }: { plan: string; report: string }) {
  const t = useT();
  const reader = useLanguage();
  const [language, setLanguage] = useState<Language>(reader);
  return (
    <div className="report-line">
      <ReportLanguage language={language} change={setLanguage} />
      {reportFormats.map((format) => (
        <DownloadButton
          key={format}
          operation="strategy.export-report"
          input={{ plan, report, format, language, at: window.location.origin }}
        >
          {t(`web.reports.format.${format}`)}
        </DownloadButton>
      ))}
    </div>
  );
}
