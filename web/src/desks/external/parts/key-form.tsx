// Keeps the public key of a neighbour's node, with how somebody made sure of it.
import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';

export function KeyForm({ neighbour, who, close }: { neighbour: string; who: string; close: () => void }) {
  const t = useT();
  const [key, setKey] = useState('');
  const [learned, setLearned] = useState('');
  const [checked, setChecked] = useState(false);
  const add = useOrder('external.add-key');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!key.trim() || learned.trim().length < 3) return;
    add.mutate({ neighbour, key: key.trim(), learned: learned.trim() }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.board.add-key-of', { who })} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {add.error && <ProblemNotice error={add.error} />}
        <Textarea
          label={t('web.board.key')}
          description={t('web.board.key-help')}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          error={checked && !key.trim() ? t('web.form.missing') : undefined}
          rows={2}
          maxLength={300}
          spellCheck={false}
        />
        <TextInput
          label={t('web.board.learned')}
          description={t('web.board.learned-help')}
          value={learned}
          onChange={(event) => setLearned(event.currentTarget.value)}
          error={checked && learned.trim().length < 3 ? t('web.form.missing') : undefined}
          maxLength={300}
        />
        <FormFoot saving={add.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
