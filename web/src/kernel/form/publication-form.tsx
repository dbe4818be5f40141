// Changing who may see something outside of the office.
import { type FormEvent, useState } from 'react';
import type { Publication } from '#kernel/records/define.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FormFoot } from '../parts/form-foot.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { PublicationFields, ruleOf, valuesOf } from './publication-fields.tsx';

export function PublicationForm(props: {
  title: string;
  publication: Publication;
  version: number;
  saving: boolean;
  error: Error | null;
  /** `base`: the version that this form began with, however the page behind it goes on. */
  save: (publication: Publication, base: number) => void;
  close: () => void;
  offered?: (rule: Publication['rule']) => boolean;
  help?: string | undefined;
}) {
  const { title, saving, error, save, close, offered, help } = props;
  const [values, setValues] = useState(() => valuesOf(props.publication));
  const [base] = useState(props.version);
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const next = ruleOf(values);
    if (next) save(next, base);
  };
  return (
    <Dialog close={close} title={title}>
      <form className="stack" onSubmit={submit} noValidate>
        {error && <ProblemNotice error={error} />}
        <PublicationFields
          values={values}
          change={setValues}
          checked={checked}
          offered={offered}
          help={help}
        />
        <FormFoot saving={saving} cancel={close} />
      </form>
    </Dialog>
  );
}
