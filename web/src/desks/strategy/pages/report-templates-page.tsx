// The templates of reports: each with what is not written yet, its versions, and how it goes out of use.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { languageNames } from '../../../kernel/i18n/languages.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Template } from '../queries.ts';

export function ReportTemplatesPage() {
  const t = useT();
  const may = useMay();
  const found = useAsk('strategy.find-report-templates', {});
  return (
    <Page
      title={t('web.template.all')}
      lead={t('web.template.all-text')}
      crumbs={[{ to: '/strategy/reports', text: t('web.nav.reports') }]}
      actions={
        may('strategy.write-report-template') && (
          <Button variant="default" component={Link} to="/strategy/report-templates/write">
            {t('web.template.write')}
          </Button>
        )
      }
      width="narrow"
    >
      <Asked query={found}>
        {({ templates }) =>
          templates.length === 0 ? (
            <Empty title={t('web.template.none')}>{t('web.template.none-text')}</Empty>
          ) : (
            <ul className="plain-list">
              {templates.map((template) => (
                <Line key={template.id} template={template} />
              ))}
            </ul>
          )
        }
      </Asked>
    </Page>
  );
}

function Line({ template }: { template: Template }) {
  const t = useT();
  const may = useMay();
  const format = useFormat();
  const [retiring, setRetiring] = useState(false);
  const retire = useOrder('strategy.retire-report-template');
  const { id, names, number, writtenOn, chapters, unwritten, retired } = template;
  const lacking = [...new Set(unwritten.flatMap(({ languages }) => languages))];
  const close = () => setRetiring(false);
  return (
    <li className="line-item">
      <div>
        <strong className="serif">
          <Text of={names} />
        </strong>
        <div className="small muted">
          {t('web.template.version', { number, on: format.date(writtenOn) })} ·{' '}
          {t('web.template.has-chapters', { n: chapters })}
        </div>
        {lacking.length > 0 && (
          <div className="small">
            {t('web.template.unwritten', { languages: lacking.map((one) => languageNames[one]).join(', ') })}
          </div>
        )}
        {retired && (
          <div className="small muted">
            {t('web.template.retired', { on: format.date(retired.on), reason: retired.reason })}
          </div>
        )}
        {number > 1 && <Versions template={id} />}
      </div>
      {!retired && may('strategy.write-report-template') && (
        <span className="row screen-only">
          <Link className="tool-button" to="/strategy/report-templates/write" search={{ template: id }}>
            {t('web.template.edit-one')}
            <span className="only-read">
              : <Text of={names} />
            </span>
          </Link>
          <button type="button" className="tool-button" onClick={() => setRetiring(true)}>
            {t('web.template.retire')}
            <span className="only-read">
              : <Text of={names} />
            </span>
          </button>
        </span>
      )}
      <ConfirmWithReason
        opened={retiring}
        close={close}
        title={t('web.template.retire')}
        action={t('web.template.retire')}
        saving={retire.isPending}
        error={retire.error}
        confirm={(reason) => retire.mutate({ template: id, reason }, { onSuccess: close })}
      >
        <p>
          <Text of={names} />. {t('web.template.retire-text')}
        </p>
      </ConfirmWithReason>
    </li>
  );
}

/** Asked when it is opened: few look. */
function Versions({ template }: { template: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('web.template.versions')}</summary>
      {open && <VersionList template={template} />}
    </details>
  );
}

function VersionList({ template }: { template: string }) {
  const t = useT();
  const format = useFormat();
  const found = useAsk('strategy.read-report-template', { template });
  return (
    <Asked query={found}>
      {({ versions }) => (
        <ul>
          {versions.map(({ number, names, note, writtenOn, writtenBy }) => (
            <li key={number}>
              <Link to="/strategy/report-templates/write" search={{ template, number }}>
                {t('web.template.version', { number, on: format.date(writtenOn) })}
              </Link>{' '}
              · <Text of={names} />
              {writtenBy && (
                <>
                  {' · '}
                  <Text of={writtenBy} />
                </>
              )}
              {note && <div className="small">{note}</div>}
            </li>
          ))}
        </ul>
      )}
    </Asked>
  );
}
