// Says whether a measure touches data of persons, on what that rests, and where its impact assessment stands.
import { Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { dataBases } from '#desks/strategy/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { ChoicesField } from '../../../kernel/form/choices-field.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { LawAnswer } from '../queries.ts';

export function SetDataProtection(props: { plan: string; item: string; law: LawAnswer; close: () => void }) {
  const t = useT();
  const { plan, item, law, close } = props;
  // What was open when one came: a newer answer behind it does not change what is being written.
  const [start] = useState(law.data);
  const [touches, setTouches] = useState(start?.touches ?? law.touches);
  const [bases, setBases] = useState(start?.bases ?? []);
  const [own, setOwn] = useState(start?.law ?? '');
  const [dpia, setDpia] = useState(start?.dpia ?? '');
  const [dpiaOn, setDpiaOn] = useState(start?.dpiaOn ?? '');
  const [checked, setChecked] = useState(false);
  const save = useOrder('strategy.set-data-protection');
  const national = bases.includes('national');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (touches && national && own.trim().length < 3) return;
    const facts = {
      touches,
      bases: touches ? bases : [],
      law: touches && national ? own.trim() : null,
      dpia: dpia.trim() || null,
      dpiaOn: dpiaOn || null,
    };
    save.mutate({ plan, item, facts, base: start?.version ?? null }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.law.data-set')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {save.error && <ProblemNotice error={save.error} />}
        <Checkbox
          label={t('web.law.touches-yes')}
          description={t('web.law.touches-help')}
          checked={touches}
          onChange={(event) => setTouches(event.currentTarget.checked)}
        />
        {touches && (
          <ChoicesField
            label={t('web.law.data-bases')}
            help={t('web.law.data-bases-help')}
            options={dataBases.map((one) => ({ value: one, label: t(`data-basis.${one}`) }))}
            values={bases}
            change={(chosen) => setBases(dataBases.filter((one) => chosen.includes(one)))}
          />
        )}
        {touches && national && (
          <TextInput
            label={t('web.law.own-law')}
            value={own}
            maxLength={300}
            onChange={(event) => setOwn(event.currentTarget.value)}
            error={checked && own.trim().length < 3 ? t('web.form.missing') : undefined}
          />
        )}
        <TextInput
          label={`${t('web.rights.dpia')} ${t('web.form.optional')}`}
          description={t('web.rights.dpia-help')}
          type="url"
          value={dpia}
          maxLength={500}
          onChange={(event) => setDpia(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={`${t('web.law.dpia-on')} ${t('web.form.optional')}`}
          value={dpiaOn}
          onChange={(event) => setDpiaOn(event.currentTarget.value)}
        />
        <FormFoot saving={save.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
