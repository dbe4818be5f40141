// What a reader chooses: the language of the letters, how often, lines of action and places.
import { Checkbox, Radio } from '@mantine/core';
import { type Line, rhythms } from '#desks/digest/model/lists.ts';
import { ChoicesField } from '../../../kernel/form/choices-field.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { languageNames, languages } from '../../../kernel/i18n/languages.ts';
import type { Choice } from '../queries.ts';

type Props = {
  value: Choice;
  change: (value: Choice) => void;
  lines: readonly Line[];
  places: readonly string[];
};

export function ChoiceFields({ value, change, lines, places }: Props) {
  const t = useT();
  const turn = (line: Line) =>
    change({
      ...value,
      lines: lines.filter((one) => (one === line ? !value.lines.includes(one) : value.lines.includes(one))),
    });
  return (
    <>
      <Radio.Group
        label={t('web.digest.language')}
        value={value.language}
        onChange={(language) => change({ ...value, language: language as Choice['language'] })}
      >
        <div className="row">
          {languages.map((language) => (
            <Radio
              key={language}
              value={language}
              label={<span lang={language}>{languageNames[language]}</span>}
            />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={t('web.digest.every')}
        value={value.every}
        onChange={(every) => change({ ...value, every: every as Choice['every'] })}
      >
        <div className="row">
          {rhythms.map((one) => (
            <Radio key={one} value={one} label={t(`web.digest.every.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Checkbox.Group
        label={t('web.digest.lines')}
        description={t('web.digest.lines-help')}
        value={value.lines}
      >
        <div className="stack-small">
          {lines.map((line) => (
            <Checkbox key={line} value={line} label={t(`line.${line}`)} onChange={() => turn(line)} />
          ))}
        </div>
      </Checkbox.Group>
      {places.length > 0 && (
        <ChoicesField
          label={t('web.digest.places')}
          help={t('web.digest.places-help')}
          options={places.map((place) => ({ value: place, label: place }))}
          values={value.places}
          change={(chosen) => change({ ...value, places: chosen })}
        />
      )}
    </>
  );
}
