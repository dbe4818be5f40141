// The source as it was decoded, with the chosen leaf marked and in sight.
import { useEffect, useRef } from 'react';
import { useT } from '../../../kernel/i18n.tsx';

export function TextSource(props: {
  source: string;
  language: string;
  leaf: { start: number; end: number } | undefined;
}) {
  const t = useT();
  const { source, language, leaf } = props;
  const mark = useRef<HTMLElement>(null);
  const start = leaf?.start;
  useEffect(() => {
    if (start !== undefined) mark.current?.scrollIntoView({ block: 'center' });
  }, [start]);
  return (
    <div
      role="group"
      className="text-pane text-source"
      lang={language}
      aria-label={t('web.text.source')}
      tabIndex={0}
    >
      {leaf ? (
        <>
          {source.slice(0, leaf.start)}
          <mark ref={mark}>{source.slice(leaf.start, leaf.end)}</mark>
          {source.slice(leaf.end)}
        </>
      ) : (
        source
      )}
    </div>
  );
}
