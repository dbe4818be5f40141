// What a side reports, in its own words, with how the office knows; or what takes the place of an earlier report.
import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Joint, JointReport } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { useNamesAsked } from './names-asked.tsx';
import { noSource, readSource, SourceFields } from './source-fields.tsx';
import { readTexts, TextsFields, type TextsValues } from './texts-fields.tsx';

export function JointReportForm(props: {
  joint: Joint;
  corrects: JointReport | undefined;
  close: () => void;
}) {
  const t = useT();
  const words = useWords();
  const { joint, corrects, close } = props;
  const reporting = joint.sides.filter(({ standing }) => standing !== 'asked' && standing !== 'declined');
  const [side, setSide] = useState(corrects?.side ?? '');
  const [fromOn, setFromOn] = useState(corrects?.fromOn ?? '');
  const [untilOn, setUntilOn] = useState(corrects?.untilOn ?? '');
  const [did, setDid] = useState<TextsValues>({ ...corrects?.did });
  const [reached, setReached] = useState<TextsValues>({ ...corrects?.reached });
  const [missing, setMissing] = useState<TextsValues>({ ...corrects?.missing });
  const [source, setSource] = useState(noSource);
  const [checked, setChecked] = useState(false);
  const enter = useOrder('external.enter-report');
  const names = useNamesAsked(enter.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const [said, row] = [readTexts(did), readSource(source)];
    if (!said || !row || !side || !fromOn || !untilOn) return;
    const texts = { did: said, reached: readTexts(reached) ?? null, missing: readTexts(missing) ?? null };
    const more = { corrects: corrects?.report ?? null, lookedAt: names.lookedAt };
    enter.mutate(
      { ...row, ...texts, ...more, joint: joint.joint, side, fromOn, untilOn },
      { onSuccess: close },
    );
  };
  const optional = (key: string) => `${t(key)} ${t('web.form.optional')}`;
  const text = (
    label: string,
    values: TextsValues,
    change: (values: TextsValues) => void,
    needed = false,
  ) => (
    <TextsFields label={label} values={values} change={change} checked={checked && needed} most={4000} long />
  );
  return (
    <Dialog close={close} title={t('operation.external.enter-report')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {enter.error && <ProblemNotice error={enter.error} />}
        {names.field}
        {corrects && <p>{t('web.joint.correct-text')}</p>}
        <NativeSelect
          label={t('web.joint.side')}
          value={side}
          disabled={corrects !== undefined}
          onChange={(event) => setSide(event.currentTarget.value)}
          data={['', ...reporting.map(({ party }) => ({ value: party.id, label: words(party.names) }))]}
          error={checked && !side ? t('web.form.missing') : undefined}
        />
        <div className="external-pair">
          <DayField
            label={t('web.joint.period-from')}
            value={fromOn}
            change={setFromOn}
            checked={checked}
            needed
          />
          <DayField
            label={t('web.joint.period-until')}
            value={untilOn}
            change={setUntilOn}
            checked={checked}
            needed
          />
        </div>
        {text(t('web.joint.did'), did, setDid, true)}
        {text(optional('web.joint.reached'), reached, setReached)}
        {text(optional('web.joint.missing'), missing, setMissing)}
        <SourceFields values={source} change={setSource} checked={checked} />
        <FormFoot saving={enter.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
