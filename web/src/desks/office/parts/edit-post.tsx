// Changes a post: its name always; what it may do, and whether it is still there, only while nobody holds it.
import { Checkbox } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT, useToday } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { PostAnswer } from '../answers.ts';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { WhatItMayDo } from './what-it-may-do.tsx';
import type { MayDo } from './with-roles.ts';

export function EditPost({ found, close }: { found: PostAnswer; close: () => void }) {
  const t = useT();
  const today = useToday();
  const { post, proposals } = found;
  const [names, setNames] = useState<NamesValues>(post.names);
  const [mayDo, setMayDo] = useState({ roles: post.roles, purposes: post.purposes } as MayDo);
  const [ends, setEnds] = useState(false);
  const [checked, setChecked] = useState(false);
  const edit = useOrder('office.edit-post');
  const held = post.holders.some(({ endedAt }) => endedAt === null) || proposals.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const given = readNames(names);
    if (!given || mayDo.roles.length === 0 || mayDo.purposes.length === 0) return;
    const endedOn = ends ? today : post.endedOn;
    edit.mutate(
      { post: post.post, base: post.version, names: given, ...mayDo, endedOn },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('web.posts.edit')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {edit.error && <ProblemNotice error={edit.error} />}
        <NamesFields
          legend={t('web.names')}
          missing={t('web.names.missing')}
          values={names}
          change={setNames}
          checked={checked}
        />
        {held ? (
          <p className="muted">{t('web.posts.edit-held')}</p>
        ) : (
          <>
            <WhatItMayDo value={mayDo} change={setMayDo} checked={checked} />
            {post.endedOn === null && (
              <Checkbox
                label={t('web.posts.ends')}
                description={t('web.posts.ends-help')}
                checked={ends}
                onChange={(event) => setEnds(event.currentTarget.checked)}
              />
            )}
          </>
        )}
        <FormFoot saving={edit.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
