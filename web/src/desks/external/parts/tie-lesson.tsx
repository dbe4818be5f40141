// To what a lesson speaks: a measure of a plan, or a paragraph of an official text.
import { Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Lesson } from '../answers.ts';
import { type Chosen, MeasureField, ParagraphField } from './tie-fields.tsx';

export function TieLesson({ lesson, close }: { lesson: Lesson; close: () => void }) {
  const t = useT();
  const [to, setTo] = useState<'measure' | 'paragraph'>('measure');
  const [chosen, setChosen] = useState<Chosen>();
  const [checked, setChecked] = useState(false);
  const tie = useOrder('external.tie-lesson');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!chosen) return;
    const target =
      to === 'measure'
        ? { to, plan: chosen.of, item: chosen.what }
        : { to, instrument: chosen.of, address: chosen.what };
    tie.mutate({ lesson: lesson.lesson, target }, { onSuccess: close });
  };
  const choose = (value: Chosen) => setChosen(value);
  const error = checked && !chosen ? t('web.form.missing') : undefined;
  return (
    <Dialog close={close} title={t('web.external.lesson.tie')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {tie.error && <ProblemNotice error={tie.error} />}
        <Radio.Group
          label={t('web.external.lesson.tie-to')}
          value={to}
          onChange={(value) => {
            setTo(value as typeof to);
            setChosen(undefined);
          }}
        >
          <div className="row">
            {(['measure', 'paragraph'] as const).map((one) => (
              <Radio key={one} value={one} label={t(`web.external.lesson.tie-to.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        {to === 'measure' ? (
          <MeasureField chosen={chosen} choose={choose} error={error} />
        ) : (
          <ParagraphField chosen={chosen} choose={choose} error={error} />
        )}
        <FormFoot saving={tie.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
