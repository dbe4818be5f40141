// The next steps of a letter: sign, number, send; take it back, or say that it is not sent.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { signatures, ways } from '#desks/registry/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT, useToday } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Letter } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import './registry.css';

const LetterForm = later(() => import('./letter-form.tsx'), 'LetterForm');

type Act = 'edit' | 'sign' | 'number' | 'send' | 'reopen' | 'void';

export function LetterSteps({ letter }: { letter: Letter }) {
  const t = useT();
  const may = useMay();
  const [act, setAct] = useState<Act>();
  const reopen = useOrder('registry.reopen-letter');
  const spoil = useOrder('registry.void-letter');
  const done = () => setAct(undefined);
  const { state, number, letter: id } = letter;
  const steps: [Act, boolean, string, string, boolean][] = [
    ['sign', state === 'draft', 'registry.sign-letter', 'action.registry.letter.sign', true],
    [
      'number',
      state === 'signed' && number === null,
      'registry.number-letter',
      'operation.registry.number-letter',
      true,
    ],
    [
      'send',
      state === 'signed' && number !== null,
      'registry.send-letter',
      'action.registry.letter.send',
      true,
    ],
    ['edit', state === 'draft', 'registry.edit-letter', 'operation.registry.edit-letter', false],
    [
      'reopen',
      state === 'signed' && number === null,
      'registry.reopen-letter',
      'action.registry.letter.reopen',
      false,
    ],
    [
      'void',
      state === 'draft' || state === 'signed',
      'registry.void-letter',
      'action.registry.letter.void',
      false,
    ],
  ];
  return (
    <>
      {steps
        .filter(([, fits, operation]) => fits && may(operation))
        .map(([name, , , text, first]) => (
          <Button key={name} variant={first ? 'filled' : 'default'} onClick={() => setAct(name)}>
            {t(text)}
          </Button>
        ))}
      {act === 'edit' && <LetterForm letter={letter} close={done} />}
      {act === 'sign' && <SignForm letter={letter} close={done} />}
      {act === 'number' && <NumberForm letter={letter} close={done} />}
      {act === 'send' && <SendForm letter={letter} close={done} />}
      <ConfirmWithReason
        opened={act === 'reopen'}
        close={done}
        title={t('operation.registry.reopen-letter')}
        action={t('action.registry.letter.reopen')}
        saving={reopen.isPending}
        error={reopen.error}
        confirm={(reason) => reopen.mutate({ letter: id, reason }, { onSuccess: done })}
      >
        <p>{t('web.registry.letter.reopen-text')}</p>
      </ConfirmWithReason>
      <ConfirmWithReason
        opened={act === 'void'}
        close={done}
        title={t('operation.registry.void-letter')}
        action={t('action.registry.letter.void')}
        saving={spoil.isPending}
        error={spoil.error}
        confirm={(reason) => spoil.mutate({ letter: id, reason }, { onSuccess: done })}
      >
        <p>{t(number === null ? 'web.registry.letter.void-draft' : 'web.registry.void-text')}</p>
      </ConfirmWithReason>
    </>
  );
}

function Step(props: {
  title: string;
  action: string;
  order: { error: Error | null; isPending: boolean };
  send: () => void;
  close: () => void;
  children: ReactNode;
}) {
  const { title, action, order, send, close, children } = props;
  return (
    <Dialog close={close} title={title}>
      <form
        className="stack"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          send();
        }}
      >
        {order.error && <ProblemNotice error={order.error} />}
        {children}
        <FormFoot saving={order.isPending} cancel={close} action={action} />
      </form>
    </Dialog>
  );
}

function SignForm({ letter, close }: { letter: Letter; close: () => void }) {
  const t = useT();
  const [how, setHow] = useState<(typeof signatures)[number]>('on-paper');
  const [on, setOn] = useState(useToday());
  const [base] = useState(letter.version);
  const sign = useOrder('registry.sign-letter');
  return (
    <Step
      title={t('operation.registry.sign-letter')}
      action={t('action.registry.letter.sign')}
      order={sign}
      send={() => on && sign.mutate({ letter: letter.letter, base, how, on }, { onSuccess: close })}
      close={close}
    >
      <NativeSelect
        label={t('web.registry.letter.how')}
        value={how}
        onChange={(event) => setHow(event.currentTarget.value as typeof how)}
        data={signatures.map((one) => ({ value: one, label: t(`web.registry.letter.how.${one}`) }))}
      />
      <DayField label={t('web.registry.letter.signed-on')} value={on} change={setOn} needed checked />
    </Step>
  );
}

function NumberForm({ letter, close }: { letter: Letter; close: () => void }) {
  const t = useT();
  const [by, setBy] = useState<'desk' | 'person'>('desk');
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(useToday());
  const [checked, setChecked] = useState(false);
  const give = useOrder('registry.number-letter');
  const send = () => {
    setChecked(true);
    if (on === '' || (by === 'person' && number.trim() === '')) return;
    const numbering = by === 'desk' ? { by, on } : { by, number: number.trim(), on };
    give.mutate({ letter: letter.letter, numbering }, { onSuccess: close });
  };
  return (
    <Step
      title={t('operation.registry.number-letter')}
      action={t('web.save')}
      order={give}
      send={send}
      close={close}
    >
      <NativeSelect
        label={t('web.registry.number-by')}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value as typeof by)}
        data={['desk', 'person'].map((one) => ({ value: one, label: t(`web.registry.number-by.${one}`) }))}
      />
      {by === 'person' && (
        <TextInput
          label={t('web.registry.number')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={checked && number.trim() === '' ? t('web.form.missing') : undefined}
          maxLength={60}
          autoComplete="off"
        />
      )}
      <DayField label={t('web.registry.numbered-on')} value={on} change={setOn} needed checked={checked} />
    </Step>
  );
}

function SendForm({ letter, close }: { letter: Letter; close: () => void }) {
  const t = useT();
  const [by, setBy] = useState<(typeof ways)[number]>('post');
  const [on, setOn] = useState(useToday());
  const [base] = useState(letter.version);
  const send = useOrder('registry.send-letter');
  return (
    <Step
      title={t('operation.registry.send-letter')}
      action={t('web.save')}
      order={send}
      send={() => on && send.mutate({ letter: letter.letter, base, on, by }, { onSuccess: close })}
      close={close}
    >
      <NativeSelect
        label={t('web.registry.letter.way')}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value as typeof by)}
        data={ways.map((one) => ({ value: one, label: t(`web.registry.letter.way.${one}`) }))}
      />
      <DayField label={t('web.registry.letter.sent-on')} value={on} change={setOn} needed checked />
      {letter.answers && <p className="muted">{t('web.registry.letter.answers-too')}</p>}
    </Step>
  );
}
