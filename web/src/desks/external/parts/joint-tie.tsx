// To what a joint activity belongs: what it rests on, where it is held, what it works on, what was learned.
import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { jointTieKinds } from '#desks/external/model/lists.ts';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import type { InputOf } from '../../../kernel/operations.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { type Chosen, type FieldProps, MeasureField, ParagraphField } from './tie-fields.tsx';

type Target = InputOf<'external.tie-joint'>['target'];
type Kind = (typeof jointTieKinds)[number];

export function JointTie({ joint, close }: { joint: string; close: () => void }) {
  const t = useT();
  const [to, setTo] = useState<Kind>('agreement');
  const [chosen, setChosen] = useState<Chosen>();
  const [checked, setChecked] = useState(false);
  const tie = useOrder('external.tie-joint');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (chosen) tie.mutate({ joint, target: targetOf(to, chosen) }, { onSuccess: close });
  };
  const field = { chosen, choose: setChosen, error: checked && !chosen ? t('web.form.missing') : undefined };
  return (
    <Dialog close={close} title={t('operation.external.tie-joint')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {tie.error && <ProblemNotice error={tie.error} />}
        <NativeSelect
          label={t('web.joint.tie-to')}
          value={to}
          onChange={(event) => {
            setTo(event.currentTarget.value as Kind);
            setChosen(undefined);
          }}
          data={jointTieKinds.map((one) => ({ value: one, label: t(`web.joint.tie-to.${one}`) }))}
        />
        {to === 'agreement' && <Agreement {...field} />}
        {(to === 'event' || to === 'commitment' || to === 'lesson') && (
          <OfEvent key={to} {...field} kind={to} />
        )}
        {to === 'measure' && <MeasureField {...field} />}
        {to === 'paragraph' && <ParagraphField {...field} />}
        <FormFoot saving={tie.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

function targetOf(to: Kind, { of, what }: { of: string; what: string }): Target {
  switch (to) {
    case 'agreement':
      return { to, agreement: of };
    case 'event':
      return { to, event: of };
    case 'commitment':
      return { to, event: of, commitment: what };
    case 'lesson':
      return { to, event: of, lesson: what };
    case 'measure':
      return { to, plan: of, item: what };
    case 'paragraph':
      return { to, instrument: of, address: what };
  }
}

function Agreement({ chosen, choose, error }: FieldProps) {
  const t = useT();
  const words = useWords();
  const found = useAsk('external.find-agreements', { limit: 200 });
  return (
    <ChoiceField
      label={t('web.joint.tie-to.agreement')}
      options={(found.data?.items ?? []).map(({ agreement, titles }) => ({
        value: agreement,
        label: words(titles),
      }))}
      value={chosen?.of ?? null}
      choose={(id) => choose(id ? { of: id, what: id } : undefined)}
      error={error}
    />
  );
}

/** An event, and where it is not the event itself, what was promised or learned there. */
function OfEvent({ chosen, choose, error, kind }: FieldProps & { kind: 'event' | 'commitment' | 'lesson' }) {
  const t = useT();
  const words = useWords();
  const events = useAsk('external.find-events', { limit: 200 });
  const [event, setEvent] = useState<string | null>(null);
  const whole = useAsk(
    'external.read-event',
    { event: event ?? '' },
    { when: !!event && kind === 'commitment' },
  );
  const lessons = useAsk(
    'external.find-lessons',
    { event: event ?? '', limit: 200 },
    { when: !!event && kind === 'lesson' },
  );
  const options =
    kind === 'commitment'
      ? (whole.data?.event.commitments ?? []).map((one) => ({
          value: one.commitment,
          label: words(one.says),
        }))
      : (lessons.data?.items ?? []).map((one) => ({ value: one.lesson, label: words(one.did) }));
  return (
    <>
      <ChoiceField
        label={t('web.joint.tie-to.event')}
        options={(events.data?.items ?? []).map((one) => ({ value: one.event, label: words(one.titles) }))}
        value={event}
        choose={(id) => {
          setEvent(id);
          choose(id && kind === 'event' ? { of: id, what: id } : undefined);
        }}
        error={event ? undefined : error}
      />
      {kind !== 'event' && event && (
        <ChoiceField
          label={t(`web.joint.tie-to.${kind}`)}
          options={options}
          value={chosen?.what ?? null}
          choose={(id) => choose(id ? { of: event, what: id } : undefined)}
          error={error}
        />
      )}
    </>
  );
}
