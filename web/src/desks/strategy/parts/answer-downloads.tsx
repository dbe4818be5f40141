// Answers to a questionnaire as files: a sheet that was kept, or how one would be today.
import { useState } from 'react';
import { reportFormats } from '#desks/strategy/model/lists.ts';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import type { Language } from '../../../kernel/i18n/languages.ts';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { ReportLanguage } from './report-language.tsx';

export type WantedAnswers = { sheet: string } | { period: { from: string; until: string } };

export function AnswerDownloads({
  plan,
  questionnaire,
  of,
}: {
  plan: string;
  questionnaire: string;
  of: WantedAnswers;
}) {
  const t = useT();
  const [language, setLanguage] = useState<Language>(useLanguage());
  return (
    <div className="row">
      <ReportLanguage language={language} change={setLanguage} />
      {reportFormats.map((format) => (
        <DownloadButton
          key={format}
          small
          operation="strategy.export-answers"
          input={{ plan, questionnaire, of, format, language, at: window.location.origin }}
        >
          {t(`web.reports.format.${format}`)}
        </DownloadButton>
      ))}
    </div>
  );
}
