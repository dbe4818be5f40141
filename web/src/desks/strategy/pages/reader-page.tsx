// Reading a strategy: the text with hanging numbers, what serves the paragraph under the cursor, the strip above.
import { useMediaQuery } from '@mantine/hooks';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useLanguage, useT, useTOr, useWords } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { chooseLanguages, chooseParagraph } from '../choices.ts';
import { CoverageStrip } from '../parts/coverage-strip.tsx';
import { LanguageColumns } from '../parts/language-columns.tsx';
import { ParagraphText, type TextRow } from '../parts/paragraph-text.tsx';
import { ServedBy } from '../parts/served-by.tsx';
import { ToDocuments } from '../parts/to-documents.tsx';
import {
  type InstrumentPage,
  type Paragraph,
  useCoverage,
  useCurrentInstrument,
  useCurrentPlan,
  useInstrument,
} from '../queries.ts';
import './reader-page.css';

export function ReaderPage() {
  const t = useT();
  const search = useSearch({ from: '/house/strategy/strategy/read' });
  const { plans, plan } = useCurrentPlan(search.plan);
  const { instruments, id } = useCurrentInstrument(search.instrument, plan);
  // Whose document it is, is known when the plans are.
  const page = useInstrument(plans.isPending ? search.instrument : id);
  return (
    <Asked query={instruments}>
      {() =>
        id ? (
          <Asked query={page} whole>
            {(found) => <Reader key={id} page={found} plan={plan?.instrument === id ? plan.id : undefined} />}
          </Asked>
        ) : (
          <Page title={t('web.nav.read')} width="narrow">
            <Empty title={t('web.reader.nothing')} action={<ToDocuments />}>
              {t('web.reader.nothing-more')}
            </Empty>
          </Page>
        )
      }
    </Asked>
  );
}

function Reader({ page, plan }: { page: InstrumentPage; plan: string | undefined }) {
  const t = useT();
  const words = useWords();
  const reader = useLanguage();
  const navigate = useNavigate({ from: '/strategy/read' });
  const search = useSearch({ from: '/house/strategy/strategy/read' });
  const narrow = useMediaQuery('(max-width: 1080px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const coverage = useCoverage(plan);
  const { instrument, paragraphs, sections, lines } = page;
  const held = instrument.languages;
  const shown = chooseLanguages(search.in, held, reader);
  const texts = useAsk(
    'strategy.compare-languages',
    { instrument: instrument.id, languages: shown.length > 0 ? shown : ['en'] },
    { when: shown.length > 0 },
  );
  const at = chooseParagraph(paragraphs, search.at);
  const go = (address: string) =>
    void navigate({ search: (before) => ({ ...before, at: address }), replace: true, resetScroll: false });
  const list = useScrollTo(
    at,
    (shown.length === 0 || texts.data !== undefined) && (plan === undefined || coverage.data !== undefined),
  );
  const cells = new Map(
    [...(coverage.data?.cells ?? []), ...(coverage.data?.beside ?? [])].map((cell) => [cell.address, cell]),
  );
  const rows = new Map((texts.data?.rows ?? []).map((row) => [row.address, row]));
  const current = paragraphs.find(({ address }) => address === at);

  const keys = (event: KeyboardEvent) => {
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return;
    const next = paragraphs[paragraphs.findIndex(({ address }) => address === at) + step];
    if (!next) return;
    event.preventDefault();
    go(next.address);
  };

  return (
    <Page
      title={words(instrument.titles)}
      heading={<Text of={instrument.titles} />}
      crumbs={[{ to: '/strategy/documents', text: t('web.nav.documents') }]}
      width="full"
      lead={
        <>
          {instrument.number} · <Text of={instrument.issuer} /> · {t(`web.status.${instrument.status}`)} ·{' '}
          <Link to="/strategy/documents/$instrument" params={{ instrument: instrument.id }}>
            {t('web.reader.about')}
          </Link>
        </>
      }
    >
      {coverage.data && <CoverageStrip coverage={coverage.data} at={at} go={go} />}
      <LanguageColumns
        held={held}
        shown={shown}
        choose={(languages) =>
          void navigate({
            search: (before) => ({ ...before, in: languages.join(',') }),
            replace: true,
            resetScroll: false,
          })
        }
        instrument={instrument.id}
      />
      <div className={narrow ? 'reader reader-narrow' : 'reader'}>
        {/* The text is one stop of the keyboard; within it j, k and the arrows step from paragraph to paragraph. */}
        <div
          ref={list}
          className="reader-text"
          role="group"
          aria-label={t('web.reader.text')}
          tabIndex={0}
          onKeyDown={keys}
        >
          {cut(paragraphs).map(({ key, section, line, paragraphs: stretch }) => (
            <section key={key}>
              <SectionHead
                page={{ sections, lines }}
                part={stretch[0]?.part ?? ''}
                section={section}
                line={line}
              />
              {stretch.map((paragraph) => (
                <div key={paragraph.address} data-address={paragraph.address}>
                  <ParagraphText
                    paragraph={paragraph}
                    cell={cells.get(paragraph.address)}
                    row={rows.get(paragraph.address) as TextRow | undefined}
                    languages={shown}
                    current={paragraph.address === at}
                    choose={() => go(paragraph.address)}
                  />
                  {narrow && paragraph.address === at && (
                    <ServedBy instrument={instrument.id} paragraph={paragraph} plan={plan} />
                  )}
                </div>
              ))}
            </section>
          ))}
        </div>
        {!narrow && current && (
          <aside className="reader-side" aria-label={t('web.served.label')}>
            <ServedBy instrument={instrument.id} paragraph={current} plan={plan} />
          </aside>
        )}
      </div>
    </Page>
  );
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

/** Keeps the chosen paragraph in sight when the keyboard, the strip or a link chose it. */
function useScrollTo(at: string | undefined, complete: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const [linked] = useState(() => location.search.includes('at='));
  const [first] = useState(at);
  useEffect(() => {
    // On arrival nothing should jump, unless a link led to one paragraph; then again when the texts have come.
    if (!complete || (!linked && at === first)) return;
    list.current
      ?.querySelector(`[data-address="${CSS.escape(at ?? '')}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [at, first, linked, complete]);
  return list;
}

type Stretch = { key: string; section: string | null; line: string | null; paragraphs: Paragraph[] };

function cut(paragraphs: readonly Paragraph[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const paragraph of paragraphs) {
    const last = stretches.at(-1);
    const { section, line, part } = paragraph;
    if (last && last.section === section && last.line === line && last.paragraphs[0]?.part === part)
      last.paragraphs.push(paragraph);
    else stretches.push({ key: paragraph.address, section, line, paragraphs: [paragraph] });
  }
  return stretches;
}

function SectionHead(props: {
  page: Pick<InstrumentPage, 'sections' | 'lines'>;
  part: string;
  section: string | null;
  line: string | null;
}) {
  const tOr = useTOr();
  const section = props.page.sections.find(({ id }) => id === props.section);
  const line = props.page.lines.find(({ id, address }) => id === props.line || address === props.line);
  return (
    <h2 className="reader-section">
      {line && <span className="reader-line">{line.id}</span>}
      {section || line ? (
        <Text of={(section ?? line)?.titles} />
      ) : (
        tOr(`texts.part.${props.part}`, props.part)
      )}
    </h2>
  );
}
