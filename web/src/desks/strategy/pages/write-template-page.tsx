// Writes a template of reports, or the next version of one; an earlier version can be the start of it.
import { useSearch } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { TemplateForm } from '../parts/template-form.tsx';

export function WriteTemplatePage() {
  const t = useT();
  const { template, number } = useSearch({ from: '/house/strategy/strategy/report-templates/write' });
  return (
    <Page
      title={t(template ? 'web.template.edit' : 'web.template.write')}
      lead={t('web.template.lead')}
      crumbs={[
        { to: '/strategy/reports', text: t('web.nav.reports') },
        { to: '/strategy/report-templates', text: t('web.template.all') },
      ]}
      width="narrow"
    >
      {template ? (
        <Known key={`${template} ${number}`} template={template} number={number} />
      ) : (
        <TemplateForm />
      )}
    </Page>
  );
}

function Known({ template, number }: { template: string; number: number | undefined }) {
  const found = useAsk('strategy.read-report-template', { template, ...(number ? { number } : {}) });
  return <Asked query={found}>{(answer) => <TemplateForm found={answer} />}</Asked>;
}
