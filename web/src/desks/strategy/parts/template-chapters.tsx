// The chapters of a template: in or out, in which order, with which words, chart and columns.
import { Checkbox } from '@mantine/core';
import { drawnChapters } from '#desks/strategy/model/lists.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { TemplateTexts } from './template-texts.tsx';
import { type Chapter, freeColumnsOf, isFirm, type Line } from './template-values.ts';

export function TemplateChapters({ lines, change }: { lines: Line[]; change: (lines: Line[]) => void }) {
  const move = (at: number, to: number) => {
    const line = lines[at];
    if (line) change(lines.toSpliced(at, 1).toSpliced(to, 0, line));
  };
  return (
    <ol className="plain-list template-chapters">
      {lines.map((line, at) => (
        <ChapterLine
          key={line.chapter.chapter}
          line={line}
          change={(next) => change(lines.with(at, next))}
          up={at > 0 ? () => move(at, at - 1) : undefined}
          down={at < lines.length - 1 ? () => move(at, at + 1) : undefined}
        />
      ))}
    </ol>
  );
}

function ChapterLine(props: {
  line: Line;
  change: (line: Line) => void;
  up: (() => void) | undefined;
  down: (() => void) | undefined;
}) {
  const t = useT();
  const { line, change, up, down } = props;
  const { on, chapter } = line;
  const name = t(`web.template.chapter.${chapter.chapter}`);
  const set = (next: Partial<Chapter>) => change({ ...line, chapter: { ...chapter, ...next } });
  return (
    <li>
      <div className="row">
        <Checkbox
          label={name}
          description={isFirm(chapter.chapter) ? t('web.template.firm') : undefined}
          checked={on}
          disabled={isFirm(chapter.chapter)}
          onChange={(event) => change({ ...line, on: event.currentTarget.checked })}
        />
        <span className="row template-moves">
          {(['up', 'down'] as const).map((way) => (
            <button
              key={way}
              type="button"
              className="tool-button"
              disabled={!{ up, down }[way]}
              onClick={{ up, down }[way]}
            >
              {t(`web.template.${way}`)}
              <span className="only-read">: {name}</span>
            </button>
          ))}
        </span>
      </div>
      {on && <ChapterWords name={name} chapter={chapter} set={set} />}
    </li>
  );
}

function ChapterWords({
  name,
  chapter,
  set,
}: {
  name: string;
  chapter: Chapter;
  set: (next: Partial<Chapter>) => void;
}) {
  const t = useT();
  const columns = freeColumnsOf(chapter.chapter);
  const drawn = drawnChapters.some((one) => one === chapter.chapter);
  return (
    <div className="template-chapter">
      {chapter.chapter !== 'corrections' && (
        <TemplateTexts
          label={t('web.template.heading', { chapter: name })}
          values={chapter.heading}
          change={(heading) => set({ heading })}
        />
      )}
      <TemplateTexts
        label={t('web.template.words', { chapter: name })}
        values={chapter.words}
        change={(words) => set({ words })}
        rows={3}
        most={10_000}
      />
      {(drawn || columns.length > 0) && (
        <fieldset className="form-plain">
          <legend>{t('web.template.shown', { chapter: name })}</legend>
          <div className="row">
            {drawn && (
              <Checkbox
                label={t('web.template.chart')}
                checked={chapter.chart}
                onChange={(event) => set({ chart: event.currentTarget.checked })}
              />
            )}
            {columns.map((column) => (
              <Checkbox
                key={column}
                label={t(`web.template.column.${column}`)}
                checked={!chapter.without.includes(column)}
                onChange={(event) =>
                  set({
                    without: event.currentTarget.checked
                      ? chapter.without.filter((one) => one !== column)
                      : [...chapter.without, column],
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
