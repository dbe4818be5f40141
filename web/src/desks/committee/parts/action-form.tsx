// What follows from a decision: who does it, until when, for which measure or as the proposal of one.
import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { NamesFields, readNames } from '../../../kernel/form/names-fields.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Action } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { MeasureField, type MeasureValue } from './measure-field.tsx';
import { OrganisationField } from './organisation-field.tsx';
import { TextsField } from './texts-field.tsx';

type For = 'nothing' | 'measure' | 'proposal';

export function ActionForm(props: { decision: string; action?: Action; close: () => void }) {
  const t = useT();
  const words = useWords();
  const { decision, action, close } = props;
  const [values, setValues] = useState(() => ({
    texts: { ...action?.texts },
    owner: action?.owner ?? '',
    ownerPost: action?.ownerPost ?? '',
    dueOn: action?.dueOn ?? '',
    is: (action?.tied ? 'measure' : action?.proposes ? 'proposal' : 'nothing') as For,
    tied: (action?.tied
      ? { ...action.tied, title: words(action.measureTitles) }
      : null) as MeasureValue | null,
    proposes: { ...action?.proposes },
  }));
  const [base] = useState(action?.version ?? 1);
  const [checked, setChecked] = useState(false);
  const write = useOrder('committee.write-action');
  const set = (more: Partial<typeof values>) => setValues({ ...values, ...more });
  const { owner, is, tied, dueOn } = values;
  const posts = useAsk('office.find-posts', owner ? { organisation: owner } : {}, { when: owner !== '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const texts = readNames(values.texts);
    const proposes = is === 'proposal' ? readNames(values.proposes) : null;
    if (!texts || !owner || !dueOn || (is === 'measure' && !tied) || proposes === undefined) return;
    const facts = {
      decision,
      texts,
      owner,
      ownerPost: values.ownerPost || null,
      dueOn,
      tied: is === 'measure' && tied ? { plan: tied.plan, measure: tied.measure } : null,
      proposes,
    };
    write.mutate({ ...facts, ...(action ? { action: action.action, base } : {}) }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.committee.write-action')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {write.error && <ProblemNotice error={write.error} />}
        <TextsField
          label={t('web.committee.action-text')}
          values={values.texts}
          change={(texts) => set({ texts })}
          checked={checked}
        />
        <div className="committee-pair">
          <OrganisationField
            label={t('web.committee.owner')}
            value={owner}
            choose={(chosen) => set({ owner: chosen, ownerPost: '' })}
            checked={checked}
          />
          <NativeSelect
            label={`${t('web.committee.post')} ${t('web.form.optional')}`}
            value={values.ownerPost}
            onChange={(event) => set({ ownerPost: event.currentTarget.value })}
            data={[
              { value: '', label: t('web.committee.whole-institution') },
              ...(posts.data?.posts ?? [])
                .filter(({ organisation }) => organisation === owner)
                .map(({ post, names }) => ({ value: post, label: words(names) })),
            ]}
          />
          {!action && (
            <DayField
              label={t('web.committee.due-on')}
              value={dueOn}
              change={(next) => set({ dueOn: next })}
              needed
              checked={checked}
            />
          )}
        </div>
        <NativeSelect
          label={t('web.committee.is-for')}
          value={is}
          onChange={(event) => set({ is: event.currentTarget.value as For })}
          data={(['nothing', 'measure', 'proposal'] as const).map((one) => ({
            value: one,
            label: t(`web.committee.is-for.${one}`),
          }))}
        />
        {is === 'measure' && (
          <MeasureField
            label={t('web.committee.paper.measure')}
            value={tied}
            choose={(chosen) => set({ tied: chosen })}
            error={checked && !tied ? t('web.form.missing') : undefined}
          />
        )}
        {is === 'proposal' && (
          <NamesFields
            legend={t('web.committee.proposes')}
            missing={t('web.committee.one-language')}
            values={values.proposes}
            change={(proposes) => set({ proposes })}
            checked={checked}
            most={300}
          />
        )}
        <FormFoot saving={write.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
