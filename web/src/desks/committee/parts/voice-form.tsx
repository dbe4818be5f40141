// An institution agrees to minutes or remarks on them; for another institution, with the number of its letter.
import { NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Attendance, Minutes, SessionRead } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { WordsField } from './words-field.tsx';

export function VoiceForm(props: {
  read: SessionRead;
  minutes: Minutes;
  attended: readonly Attendance[];
  close: () => void;
}) {
  const t = useT();
  const wordsOf = useWords();
  const { read, minutes, attended, close } = props;
  const [organisation, setOrganisation] = useState(attended[0]?.organisation ?? '');
  const [agrees, setAgrees] = useState(true);
  const [words, setWords] = useState('');
  const [letter, setLetter] = useState({ number: '', on: '' });
  const [round] = useState(minutes.round);
  const [checked, setChecked] = useState(false);
  const say = useOrder('committee.say-on-minutes');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const [said, number] = [words.trim(), letter.number.trim()];
    if ((!agrees && said.length < 3) || Boolean(number) !== Boolean(letter.on)) return;
    say.mutate(
      {
        session: read.session.session,
        round,
        organisation,
        agrees,
        words: said || null,
        letter: number ? { number, on: letter.on } : null,
      },
      { onSuccess: close },
    );
  };
  const begun = letter.number.trim() !== '' || letter.on !== '';
  return (
    <Dialog close={close} title={t('operation.committee.say-on-minutes')}>
      <form className="stack" onSubmit={submit} noValidate>
        {say.error && <ProblemNotice error={say.error} />}
        <NativeSelect
          label={t('web.committee.institution')}
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
          data={attended.map((one) => ({ value: one.organisation, label: wordsOf(one.organisationNames) }))}
        />
        <NativeSelect
          label={t('web.committee.says')}
          value={agrees ? 'agrees' : 'remarks'}
          onChange={(event) => setAgrees(event.currentTarget.value === 'agrees')}
          data={(['agrees', 'remarks'] as const).map((one) => ({
            value: one,
            label: t(`web.committee.${one}`),
          }))}
        />
        {!agrees && (
          <Textarea
            label={t('web.committee.remark')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            error={checked && words.trim().length < 3 ? t('web.form.missing') : undefined}
            rows={3}
            maxLength={2000}
          />
        )}
        <fieldset className="form-plain">
          <legend>{`${t('web.committee.letter')} ${t('web.form.optional')}`}</legend>
          <p className="muted small">{t('web.committee.letter-help')}</p>
          <div className="committee-pair">
            <WordsField
              label={t('web.committee.registry.number')}
              value={letter.number}
              change={(number) => setLetter({ ...letter, number })}
              needed={begun}
              checked={checked}
            />
            <DayField
              label={t('web.committee.registry.on')}
              value={letter.on}
              change={(on) => setLetter({ ...letter, on })}
              needed={begun}
              checked={checked}
            />
          </div>
        </fieldset>
        <FormFoot saving={say.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
