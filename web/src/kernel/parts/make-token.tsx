// Makes a key of the command line: for which post and purpose, under which name; then shows it, once.
import { Button, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useHouse } from '../house.tsx';
import { useFormat, useT, useWords } from '../i18n.tsx';
import { useSession } from '../session.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';
import { FormFoot } from './form-foot.tsx';
import { ProblemNotice } from './problem-notice.tsx';

type Made = { token: string; until: string };

export function MakeToken({ made, close }: { made: () => void; close: () => void }) {
  const t = useT();
  const { api } = useHouse();
  const making = useMutation({
    mutationFn: (given: { name: string; post: string; purpose: string }) => api.session<Made>('token', given),
    onSuccess: made,
  });
  return (
    <Dialog title={t('web.access.make')} close={close} shape="wide">
      {making.data ? (
        <Shown made={making.data} close={close} />
      ) : (
        <Wanted error={making.error} saving={making.isPending} make={making.mutate} close={close} />
      )}
    </Dialog>
  );
}

function Wanted(props: {
  error: Error | null;
  saving: boolean;
  make: (given: { name: string; post: string; purpose: string }) => void;
  close: () => void;
}) {
  const t = useT();
  const words = useWords();
  const { posts = [], post, purpose } = useSession();
  const [name, setName] = useState('');
  const [chosen, choose] = useState(`${post?.id} ${purpose}`);
  const [checked, setChecked] = useState(false);
  const choices = posts.flatMap((one) =>
    one.purposes.map((each) => ({
      value: `${one.id} ${each}`,
      label: `${words(one.names)}, ${words(one.organisation)} · ${t('web.working-as.for', { purpose: t(`purpose.${each}`) })}`,
    })),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const [of = '', for_ = ''] = chosen.split(' ');
    if (name.trim() !== '') props.make({ name: name.trim(), post: of, purpose: for_ });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {props.error && <ProblemNotice error={props.error} />}
      <TextInput
        label={t('web.access.name')}
        description={t('web.access.name-help')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={80}
        autoComplete="off"
        error={checked && name.trim() === '' ? t('web.form.missing') : undefined}
        data-autofocus
      />
      <Select
        label={t('web.access.works-as')}
        data={choices}
        value={chosen}
        onChange={(value) => value && choose(value)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      <FormFoot saving={props.saving} cancel={props.close} action={t('web.access.make')} />
    </form>
  );
}

function Shown({ made, close }: { made: Made; close: () => void }) {
  const t = useT();
  const format = useFormat();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = () =>
    navigator.clipboard.writeText(made.token).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <div className="stack">
      <Notice tone="waiting" title={t('web.access.shown-once')}>
        <p>{t('web.access.shown-until', { date: format.moment(made.until) })}</p>
      </Notice>
      <code className="secret-link">{made.token}</code>
      <div className="row">
        <Button onClick={() => void copy()} data-autofocus>
          {t('web.access.copy')}
        </Button>
        <span role="status">{copied && t(`web.access.copied-${copied}`)}</span>
      </div>
      <p>{t('web.access.hand-over')}</p>
      <code className="secret-link">npm run -s zaedno -- sign-in --server {location.origin}</code>
      <p className="muted small">{t('web.access.where-kept')}</p>
      <div>
        <Button variant="default" onClick={close}>
          {t('web.access.kept')}
        </Button>
      </div>
    </div>
  );
}
