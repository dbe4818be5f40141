// Enters an act of law or edits one: title, number, link, and its days in force.
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { actEnds, actKinds } from '#desks/strategy/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { LegalAct } from '../queries.ts';

/** Without an act it enters one. */
export function ActForm({ act, close }: { act?: LegalAct | undefined; close: () => void }) {
  const t = useT();
  const [kind, setKind] = useState<(typeof actKinds)[number]>(act?.kind ?? 'law');
  const [titles, setTitles] = useState<NamesValues>(act?.titles ?? {});
  const [number, setNumber] = useState(act?.number ?? '');
  const [link, setLink] = useState(act?.link ?? '');
  const [from, setFrom] = useState(act?.inForceFrom ?? '');
  const [until, setUntil] = useState(act?.inForceUntil ?? '');
  const [ended, setEnded] = useState<(typeof actEnds)[number] | ''>(act?.ended ?? '');
  const [checked, setChecked] = useState(false);
  const write = useOrder('strategy.write-legal-act');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const given = readNames(titles);
    if (!given || (until === '') !== (ended === '')) return;
    const facts = {
      kind,
      titles: given,
      number: number.trim() || null,
      link: link.trim() || null,
      inForceFrom: from || null,
      inForceUntil: until || null,
      ended: ended || null,
    };
    write.mutate({ facts, edits: act ? { act: act.id, base: act.version } : null }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t(act ? 'web.laws.edit' : 'web.laws.add')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {write.error && <ProblemNotice error={write.error} />}
        <NativeSelect
          label={t('web.laws.kind')}
          value={kind}
          onChange={(event) => {
            const chosen = actKinds.find((one) => one === event.currentTarget.value);
            if (chosen) setKind(chosen);
          }}
          data={actKinds.map((one) => ({ value: one, label: t(`act.kind.${one}`) }))}
        />
        <NamesFields
          legend={t('web.field.titles')}
          missing={t('web.item.title-missing')}
          values={titles}
          change={setTitles}
          checked={checked}
          most={500}
        />
        <TextInput
          label={`${t('web.laws.number')} ${t('web.form.optional')}`}
          description={t('web.laws.number-help')}
          value={number}
          maxLength={120}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <TextInput
          label={`${t('web.laws.link')} ${t('web.form.optional')}`}
          description={t('web.laws.link-help')}
          type="url"
          value={link}
          maxLength={500}
          onChange={(event) => setLink(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={`${t('web.laws.from')} ${t('web.form.optional')}`}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('web.laws.ended')}
          description={t('web.laws.ended-help')}
          value={ended}
          onChange={(event) => setEnded(actEnds.find((one) => one === event.currentTarget.value) ?? '')}
          data={[
            { value: '', label: t('web.laws.in-force') },
            ...actEnds.map((one) => ({ value: one, label: t(`act.ended.${one}`) })),
          ]}
          error={checked && until !== '' && ended === '' ? t('web.form.missing') : undefined}
        />
        {(ended !== '' || until !== '') && (
          <TextInput
            type="date"
            label={t('web.laws.until')}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
            error={checked && until === '' ? t('web.form.missing') : undefined}
          />
        )}
        <FormFoot saving={write.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
