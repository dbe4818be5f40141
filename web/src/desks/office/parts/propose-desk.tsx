// Names what the law asks for before a desk may be switched on.
import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { readinessFacts } from '#desks/office/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Readiness } from '../answers.ts';

export function ProposeDesk({ readiness, close }: { readiness: Readiness; close: () => void }) {
  const t = useT();
  const [facts, setFacts] = useState<Readiness['facts']>(readiness.facts);
  const propose = useOrder('office.propose-desk');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = Object.fromEntries(
      Object.entries(facts).flatMap(([fact, value]) => (value?.trim() ? [[fact, value.trim()]] : [])),
    );
    propose.mutate({ desk: readiness.desk, facts: given }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.readiness.propose')} shape="wide">
      <form className="stack" onSubmit={submit}>
        {propose.error && <ProblemNotice error={propose.error} />}
        {readinessFacts.map((fact) =>
          fact === 'assessedOn' ? (
            <TextInput
              key={fact}
              type="date"
              label={t(`readiness.${fact}`)}
              value={facts[fact] ?? ''}
              onChange={(event) => setFacts({ ...facts, [fact]: event.currentTarget.value })}
            />
          ) : (
            <Textarea
              key={fact}
              label={t(`readiness.${fact}`)}
              value={facts[fact] ?? ''}
              onChange={(event) => setFacts({ ...facts, [fact]: event.currentTarget.value })}
              rows={2}
              maxLength={1000}
            />
          ),
        )}
        <div className="row">
          <Button type="submit" loading={propose.isPending}>
            {t('web.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('web.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
