// Adds a text of a version in one language: an address on the internet, or a file that is kept here.
import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { Upload } from '../../../kernel/parts/upload.tsx';
import { guidanceFormats } from '#desks/strategy/model/lists.ts';
import type { Guidance, GuidanceVersion } from '../queries.ts';

const ways = ['link', 'file'] as const;

export function GuidanceTextForm(props: { guidance: Guidance; version: GuidanceVersion; close: () => void }) {
  const t = useT();
  const reader = useLanguage();
  const { guidance, version, close } = props;
  // In a draft a text may be replaced; to what was issued only another language may come.
  const offered = ownFirst(reader).filter(
    (one) => version.number === null || version.texts.every(({ language }) => language !== one),
  );
  const [language, setLanguage] = useState<Language>(
    offered.find((one) => version.texts.every((text) => text.language !== one)) ?? offered[0] ?? reader,
  );
  const [way, setWay] = useState<(typeof ways)[number]>('link');
  const [link, setLink] = useState('');
  const [acceptKept, accept] = useState(false);
  const [checked, setChecked] = useState(false);
  const say = useOrder('strategy.link-guidance-text');
  const right = /^https:\/\/\S+$/.test(link.trim());
  const of = { guidance: guidance.id, of: version.id, language };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (right) say.mutate({ ...of, link: link.trim() }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.guidance.add-text')}>
      <form className="stack" onSubmit={submit} noValidate>
        {say.error && <ProblemNotice error={say.error} />}
        <NativeSelect
          label={t('web.guidance.language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value as Language)}
          data={offered.map((one) => ({ value: one, label: languageNames[one] }))}
        />
        <Radio.Group
          label={t('web.guidance.as')}
          value={way}
          onChange={(value) => setWay(value as typeof way)}
        >
          <div className="stack-small">
            {ways.map((one) => (
              <Radio key={one} value={one} label={t(`web.guidance.as.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        {way === 'link' ? (
          <>
            <TextInput
              type="url"
              label={t('web.guidance.link')}
              description={t('web.guidance.link-help')}
              value={link}
              onChange={(event) => setLink(event.currentTarget.value)}
              error={checked && !right ? t('web.guidance.link-wrong') : undefined}
              maxLength={500}
            />
            <FormFoot saving={say.isPending} cancel={close} />
          </>
        ) : (
          <>
            <Checkbox
              label={t('web.guidance.accept-kept')}
              checked={acceptKept}
              onChange={(event) => accept(event.currentTarget.checked)}
            />
            <Upload
              operation="strategy.attach-guidance-file"
              input={{ ...of, acceptKept }}
              accept={guidanceFormats.map((one) => `.${one}`).join(',')}
              label={t('web.guidance.file')}
              help={t('web.guidance.file-help')}
              done={close}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}
