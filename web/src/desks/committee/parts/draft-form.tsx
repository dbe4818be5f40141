// In which languages minutes are drafted from what was entered; what was written in them before is replaced.
import { Checkbox } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { SessionRead } from '../answers.ts';

export function DraftForm({ read, close }: { read: SessionRead; close: () => void }) {
  const t = useT();
  const reader = useLanguage();
  const { minutes, session } = read;
  const [chosen, setChosen] = useState<readonly Language[]>([reader]);
  const [base] = useState(minutes?.version ?? 1);
  const write = useOrder('committee.write-minutes');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0) return;
    write.mutate({ session: session.session, base, write: { draft: [...chosen] } }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t(minutes ? 'web.committee.draft-anew' : 'web.committee.draft')}>
      <form className="stack" onSubmit={submit} noValidate>
        {write.error && <ProblemNotice error={write.error} />}
        <p>{t(minutes ? 'web.committee.draft-anew-text' : 'web.committee.draft-text')}</p>
        <Checkbox.Group
          label={t('web.committee.languages')}
          value={[...chosen]}
          onChange={(values) => setChosen(values as Language[])}
          error={chosen.length === 0 ? t('web.form.missing') : undefined}
        >
          <div className="stack-small">
            {ownFirst(reader).map((language) => (
              <Checkbox key={language} value={language} label={languageNames[language]} lang={language} />
            ))}
          </div>
        </Checkbox.Group>
        <FormFoot saving={write.isPending} cancel={close} action={t('web.committee.draft')} />
      </form>
    </Dialog>
  );
}
