// Notes a contact held: when, with whom, at which level, and what about in one line without persons.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { type Level, LevelField, type Way, WayField } from './level-and-way.tsx';
import { type Named, NeighboursField } from './neighbours-field.tsx';

export function TalkForm({ neighbours, close }: { neighbours: readonly Named[]; close: () => void }) {
  const t = useT();
  const [who, setWho] = useState<string[]>([]);
  const [heldOn, setHeldOn] = useState('');
  const [level, setLevel] = useState<Level>('strategic');
  const [way, setWay] = useState<Way>('bilateral');
  const [about, setAbout] = useState('');
  const [checked, setChecked] = useState(false);
  const note = useOrder('external.note-talk');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (who.length === 0 || !heldOn || about.trim().length < 3) return;
    note.mutate({ neighbours: who, heldOn, level, way, about: about.trim() }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.external.note-talk')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {note.error && <ProblemNotice error={note.error} />}
        <NeighboursField neighbours={neighbours} values={who} change={setWho} checked={checked} />
        <DayField label={t('web.external.held')} value={heldOn} change={setHeldOn} checked={checked} needed />
        <div className="external-pair">
          <WayField value={way} change={setWay} />
          <LevelField value={level} change={setLevel} />
        </div>
        <TextInput
          label={t('web.external.about')}
          description={t('web.external.about-help')}
          value={about}
          onChange={(event) => setAbout(event.currentTarget.value)}
          error={checked && about.trim().length < 3 ? t('web.form.missing') : undefined}
          maxLength={200}
        />
        <FormFoot saving={note.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
