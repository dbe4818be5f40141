// The forms of threat that a measure answers, and naming another.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTag, IconTagOff } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { MeasurePage } from '../queries.ts';

export function MeasureForms({ found }: { found: MeasurePage }) {
  const t = useT();
  const { forms, may, item } = found;
  const [choosing, choose] = useDisclosure(false);
  if (item.type !== 'measure' && item.type !== 'activity') return null;
  return (
    <section className="section">
      <h2>{t('web.forms.of-measure')}</h2>
      {forms.length === 0 && <p className="muted">{t('web.forms.of-measure-none')}</p>}
      <ul className="plain-list">
        {forms.map((form) => (
          <li key={form.id} className="line-item">
            <div>
              <Text of={form.titles} />
              {form.retired && <div className="small muted">{t('web.forms.out-of-use')}</div>}
            </div>
            {may.includes('tie') && <Untag found={found} form={form} />}
          </li>
        ))}
      </ul>
      {may.includes('tie') && (
        <div className="page-actions">
          <Button
            variant="default"
            leftSection={<IconTag size={16} stroke={1.5} aria-hidden />}
            onClick={choose.open}
          >
            {t('web.forms.tag')}
          </Button>
        </div>
      )}
      {choosing && <Tag found={found} close={choose.close} />}
    </section>
  );
}

function Tag({ found, close }: { found: MeasurePage; close: () => void }) {
  const t = useT();
  const words = useWords();
  const { plan, item } = found;
  const all = useAsk('strategy.find-threat-forms', {});
  const [form, setForm] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const tag = useOrder('strategy.tag-measure');
  const has = new Set(found.forms.map(({ id }) => id));
  const options = (all.data?.forms ?? [])
    .filter(({ id, retired }) => !retired && !has.has(id))
    .map(({ id, titles }) => ({ value: id, label: words(titles) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (form) tag.mutate({ plan: plan.id, item: item.id, form }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.forms.tag')}>
      <form className="stack" onSubmit={submit} noValidate>
        {tag.error && <ProblemNotice error={tag.error} />}
        <div className="room-for-list">
          <ChoiceField
            label={t('web.forms.choose')}
            options={options}
            value={form}
            choose={setForm}
            error={checked && !form ? t('web.form.missing') : undefined}
            autofocus
          />
        </div>
        <FormFoot saving={tag.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

function Untag({ found, form }: { found: MeasurePage; form: MeasurePage['forms'][number] }) {
  const t = useT();
  const [asking, ask] = useDisclosure(false);
  const untag = useOrder('strategy.untag-measure');
  const { plan, item } = found;
  return (
    <>
      <button type="button" className="tool-button screen-only" onClick={ask.open}>
        <IconTagOff size={16} stroke={1.5} aria-hidden />
        {t('web.forms.untag')}
        <span className="only-read">
          : <Text of={form.titles} />
        </span>
      </button>
      <ConfirmWithReason
        opened={asking}
        close={ask.close}
        title={t('web.forms.untag-title')}
        action={t('web.forms.untag')}
        withReason={false}
        saving={untag.isPending}
        error={untag.error}
        confirm={() =>
          untag.mutate({ plan: plan.id, item: item.id, form: form.id }, { onSuccess: ask.close })
        }
      >
        <p>
          <Text of={form.titles} />. {t('web.forms.untag-text')}
        </p>
      </ConfirmWithReason>
    </>
  );
}
