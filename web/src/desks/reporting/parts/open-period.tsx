// Opens a reporting period: what it is called, which days, until when, which plans, in how many steps it is approved.
import { Checkbox, Radio, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';

const days = ['fromOn', 'toOn', 'dueOn'] as const;

export function OpenPeriod({ close }: { close: () => void }) {
  const t = useT();
  const words = useWords();
  const navigate = useNavigate();
  const [names, setNames] = useState<NamesValues>({});
  const [on, setOn] = useState({ fromOn: '', toOn: '', dueOn: '' });
  const [chosen, setChosen] = useState<string[]>();
  const [steps, setSteps] = useState<1 | 2>(1);
  const [checked, setChecked] = useState(false);
  const plans = useAsk('strategy.find-plans', { limit: 200 });
  const open = useOrder('reporting.open-period');
  const offered = (plans.data?.items ?? []).filter(({ state }) => state !== 'superseded');
  const wanted = chosen ?? offered.slice(-1).map(({ id }) => id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const given = readNames(names);
    if (!given || days.some((day) => on[day] === '') || wanted.length === 0) return;
    const done = {
      onSuccess: ({ period }: { period: string }) => {
        close();
        void navigate({ to: '/reporting/periods/$period', params: { period } });
      },
    };
    open.mutate({ names: given, ...on, plans: wanted, steps }, done);
  };
  return (
    <Dialog close={close} title={t('operation.reporting.open-period')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {open.error && <ProblemNotice error={open.error} />}
        <NamesFields
          legend={t('web.reporting.name')}
          missing={t('web.form.missing')}
          values={names}
          change={setNames}
          checked={checked}
        />
        <div className="reporting-pair">
          {days.map((day) => (
            <TextInput
              key={day}
              type="date"
              label={t(`web.reporting.${day}`)}
              value={on[day]}
              onChange={(event) => setOn({ ...on, [day]: event.currentTarget.value })}
              error={checked && on[day] === '' ? t('web.form.missing') : undefined}
            />
          ))}
        </div>
        <Checkbox.Group
          label={t('web.reporting.plans')}
          description={t('web.reporting.plans-help')}
          value={wanted}
          onChange={setChosen}
          error={checked && wanted.length === 0 ? t('web.form.missing') : undefined}
        >
          <div className="stack-small">
            {offered.map(({ id, titles }) => (
              <Checkbox key={id} value={id} label={words(titles)} />
            ))}
          </div>
        </Checkbox.Group>
        <Radio.Group
          label={t('web.reporting.steps')}
          value={String(steps)}
          onChange={(value) => setSteps(value === '2' ? 2 : 1)}
        >
          <div className="stack-small">
            <Radio value="1" label={t('web.reporting.steps.1')} />
            <Radio value="2" label={t('web.reporting.steps.2')} />
          </div>
        </Radio.Group>
        <Notice tone="quiet">
          <p>{t('web.reporting.open-text')}</p>
        </Notice>
        <FormFoot saving={open.isPending} cancel={close} action={t('operation.reporting.open-period')} />
      </form>
    </Dialog>
  );
}
