// Enters a country or an organisation, or corrects how it is called.
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Neighbour } from '../answers.ts';
import { neighbourKinds } from '#desks/external/model/lists.ts';
import { readTexts, TextsFields, type TextsValues } from './texts-fields.tsx';

export function NeighbourForm({ neighbour, close }: { neighbour?: Neighbour; close: () => void }) {
  const t = useT();
  const [kind, setKind] = useState(neighbour?.kind ?? 'country');
  const [code, setCode] = useState(neighbour?.code ?? '');
  const [names, setNames] = useState<TextsValues>({ ...neighbour?.names });
  const [base] = useState(neighbour?.version ?? 1);
  const [checked, setChecked] = useState(false);
  const add = useOrder('external.add-neighbour');
  const edit = useOrder('external.edit-neighbour');
  const order = neighbour ? edit : add;
  const codeWrong = kind === 'country' && !/^[A-Z]{2}$/.test(code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const given = readTexts(names);
    if (!given || codeWrong) return;
    const facts = { kind, code: kind === 'country' ? code : null, names: given };
    if (neighbour) edit.mutate({ ...facts, neighbour: neighbour.neighbour, base }, { onSuccess: close });
    else add.mutate(facts, { onSuccess: close });
  };
  return (
    <Dialog
      close={close}
      title={t(neighbour ? 'operation.external.edit-neighbour' : 'operation.external.add-neighbour')}
    >
      <form className="stack" onSubmit={submit} noValidate>
        {order.error && <ProblemNotice error={order.error} />}
        <NativeSelect
          label={t('web.external.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Neighbour['kind'])}
          data={neighbourKinds.map((one) => ({ value: one, label: t(`web.external.kind.${one}`) }))}
        />
        {kind === 'country' && (
          <TextInput
            label={t('web.external.code')}
            description={t('web.external.code-help')}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value.trim().toUpperCase())}
            error={checked && codeWrong ? t('web.external.code-wrong') : undefined}
            maxLength={2}
            autoComplete="off"
          />
        )}
        <TextsFields
          label={t('web.external.name')}
          values={names}
          change={setNames}
          checked={checked}
          most={300}
        />
        <FormFoot saving={order.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
