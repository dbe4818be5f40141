// What a side said, entered by the office with how it knows.
import { Radio, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Joint, JointSide } from '../answers.ts';
import { useNamesAsked } from './names-asked.tsx';
import { possibleWords, type Said } from './possible-words.ts';
import { noSource, readSource, SourceFields } from './source-fields.tsx';

export function JointWord({ joint, side, close }: { joint: Joint; side: JointSide; close: () => void }) {
  const t = useT();
  const words = useWords();
  const offered = possibleWords(joint, side);
  const [said, setSaid] = useState<Said>(offered[0] ?? 'accepted');
  const [source, setSource] = useState(noSource);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const note = useOrder('external.note-word');
  const names = useNamesAsked(note.error);
  const why = said === 'accepted' ? null : reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const row = readSource(source);
    if (!row || (why !== null && why.length < 3)) return;
    const { lookedAt } = names;
    note.mutate(
      { ...row, joint: joint.joint, side: side.party.id, said, reason: why, lookedAt },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('web.joint.note-word-of', { who: words(side.party.names) })} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {note.error && <ProblemNotice error={note.error} />}
        {names.field}
        <Radio.Group label={t('web.joint.said')} value={said} onChange={(value) => setSaid(value as Said)}>
          <div className="row">
            {offered.map((one) => (
              <Radio key={one} value={one} label={t(`web.joint.said.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        <SourceFields values={source} change={setSource} checked={checked} />
        {said !== 'accepted' && (
          <Textarea
            label={t('web.joint.reason')}
            description={t('web.joint.reason-help')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            rows={2}
            maxLength={2000}
            error={checked && reason.trim().length < 3 ? t('web.form.missing') : undefined}
          />
        )}
        <FormFoot saving={note.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
