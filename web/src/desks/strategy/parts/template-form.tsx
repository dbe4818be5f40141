// The form of a template: its name, the office's own words, the chapters, and how a report would read in it.
import { NativeSelect, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { reportDepths } from '#desks/strategy/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { TemplatePage } from '../queries.ts';
import { useCurrentPlan } from '../queries.ts';
import { TemplateChapters } from './template-chapters.tsx';
import { TemplatePreview } from './template-preview.tsx';
import { TemplateTexts } from './template-texts.tsx';
import { type Layout, layoutOf, linesOf, plainLayout } from './template-values.ts';
import './templates.css';

/** `found`: the version that one starts from; its number is the base where it is the newest. */
export function TemplateForm({ found }: { found?: TemplatePage }) {
  const t = useT();
  const navigate = useNavigate();
  const { plan } = useCurrentPlan(undefined);
  const write = useOrder('strategy.write-report-template');
  const [names, setNames] = useState<NamesValues>(found?.template.names ?? {});
  const [layout, setLayout] = useState<Layout>(found?.layout ?? plainLayout);
  const [lines, setLines] = useState(() => linesOf(layout));
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const whole = layoutOf(layout, lines);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const named = readNames(names);
    if (!named) return;
    const base = found?.versions[0]?.number;
    write.mutate(
      {
        of: found && base !== undefined ? { template: found.template.id, base } : null,
        names: named,
        layout: whole,
        note: note.trim() || null,
      },
      { onSuccess: () => void navigate({ to: '/strategy/report-templates' }) },
    );
  };
  const text = (part: 'title' | 'signatory' | 'letterhead' | 'introduction' | 'closing', rows = 1) => (
    <TemplateTexts
      label={t(`web.template.${part}`)}
      values={layout[part]}
      change={(values) => setLayout({ ...layout, [part]: values })}
      rows={rows}
      most={rows === 1 ? 500 : 10_000}
    />
  );
  return (
    <>
      <form className="stack" onSubmit={submit} noValidate>
        {write.error && <ProblemNotice error={write.error} />}
        <NamesFields
          legend={t('web.template.name')}
          missing={t('web.form.missing')}
          values={names}
          change={setNames}
          checked={checked}
        />
        <fieldset className="form-plain">
          <legend>{t('web.template.own-words')}</legend>
          <p className="small muted">{t('web.template.own-words-text')}</p>
          {text('letterhead', 3)}
          {text('title')}
          {text('signatory')}
          {text('introduction', 4)}
          {text('closing', 4)}
        </fieldset>
        <NativeSelect
          label={t('web.template.depth')}
          value={layout.depth}
          onChange={(event) => {
            const depth = reportDepths.find((one) => one === event.currentTarget.value);
            if (depth) setLayout({ ...layout, depth });
          }}
          data={reportDepths.map((value) => ({ value, label: t(`web.template.depth.${value}`) }))}
        />
        <fieldset className="form-plain">
          <legend>{t('web.template.chapters')}</legend>
          <p className="small muted">{t('web.template.chapters-text')}</p>
          <TemplateChapters lines={lines} change={setLines} />
        </fieldset>
        {found && (
          <Textarea
            label={t('web.template.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={2000}
            rows={2}
          />
        )}
        <FormFoot
          saving={write.isPending}
          action={t(found ? 'web.template.save-version' : 'web.save')}
          cancel={() => void navigate({ to: '/strategy/report-templates' })}
        />
      </form>
      {plan && <TemplatePreview plan={plan} layout={whole} />}
    </>
  );
}
