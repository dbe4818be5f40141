// Which post or institution follows a lesson up, and until when.
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Lesson } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { partyOf, useParties, valueOf } from './use-parties.ts';

export function AssignLesson({ lesson, close }: { lesson: Lesson; close: () => void }) {
  const t = useT();
  const options = useParties(['organisation', 'post']);
  const [by, setBy] = useState<string | null>(lesson.followUp ? valueOf(lesson.followUp.by) : null);
  const [dueOn, setDueOn] = useState(lesson.followUp?.dueOn ?? '');
  const [base] = useState(lesson.version);
  const [checked, setChecked] = useState(false);
  const assign = useOrder('external.assign-lesson');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!by || !dueOn) return;
    const facts = { lesson: lesson.lesson, base, by: partyOf<'organisation' | 'post'>(by), dueOn };
    assign.mutate(facts, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.external.lesson.assign')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {assign.error && <ProblemNotice error={assign.error} />}
        <ChoiceField
          label={t('web.external.lesson.follow-up')}
          options={options}
          value={by}
          choose={setBy}
          error={checked && !by ? t('web.form.missing') : undefined}
          autofocus
        />
        <DayField
          label={t('web.external.due-on')}
          help={t('web.external.lesson.due-help')}
          value={dueOn}
          change={setDueOn}
          checked={checked}
          needed
        />
        <FormFoot saving={assign.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
