// A day and an hour, typed by the clock of the node's place; says so where the reader's own clock shows another hour.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n.tsx';
import { onWallClock } from '../i18n/wall-clock.ts';
import { useSession } from '../session.tsx';

export function MomentField(props: {
  label: string;
  help?: string;
  /** As a clock there shows it: `onWallClock`, and back by `fromWallClock`. */
  value: string;
  change: (value: string) => void;
  error?: string | undefined;
}) {
  const t = useT();
  const { timeZone } = useSession().node;
  const [elsewhere] = useState(() => showsAnotherHour(timeZone));
  const clock = elsewhere ? t('web.form.clock', { zone: timeZone }) : '';
  const help = [props.help, clock].filter(Boolean).join(' ');
  return (
    <TextInput
      type="datetime-local"
      label={props.label}
      {...(help ? { description: help } : {})}
      value={props.value}
      onChange={(event) => props.change(event.currentTarget.value)}
      error={props.error}
    />
  );
}

function showsAnotherHour(timeZone: string): boolean {
  const now = new Date();
  return onWallClock(now, timeZone) !== onWallClock(now, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
