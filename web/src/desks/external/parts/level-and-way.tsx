// At which level and in which way: two choices that agreements and contacts share.
import { NativeSelect } from '@mantine/core';
import { useT } from '../../../kernel/i18n.tsx';
import { levels, ways } from '#desks/external/model/lists.ts';

export type Level = (typeof levels)[number];
export type Way = (typeof ways)[number];

export function LevelField({ value, change }: { value: Level; change: (level: Level) => void }) {
  const t = useT();
  return (
    <NativeSelect
      label={t('web.external.level')}
      value={value}
      onChange={(event) => change(event.currentTarget.value as Level)}
      data={levels.map((one) => ({ value: one, label: t(`web.external.level.${one}`) }))}
    />
  );
}

export function WayField({ value, change }: { value: Way; change: (way: Way) => void }) {
  const t = useT();
  return (
    <NativeSelect
      label={t('web.external.way')}
      value={value}
      onChange={(event) => change(event.currentTarget.value as Way)}
      data={ways.map((one) => ({ value: one, label: t(`web.external.way.${one}`) }))}
    />
  );
}
