// Takes one file, by choosing or dropping, sends it, and shows how much has left.
import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useId, useRef, useState } from 'react';
import { askAgain } from '../ask.ts';
import { useHouse } from '../house.tsx';
import { useFormat, useT } from '../i18n.tsx';
import type { InputOf, OperationName, OutputOf } from '../operations.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { Progress } from './progress.tsx';

export function Upload<Name extends OperationName>(props: {
  operation: Name;
  input: InputOf<Name>;
  /** As in `<input accept>`: ".csv,.xlsx". */
  accept: string;
  label: string;
  help: string;
  done: (output: OutputOf<Name>, file: File) => void;
  /** Why nothing can be sent yet, if so. */
  notYet?: string | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const { api } = useHouse();
  const queries = useQueryClient();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [share, setShare] = useState(0);
  const stop = useRef<AbortController | undefined>(undefined);
  const sending = useMutation<OutputOf<Name>, Error, File>({
    mutationFn: (file) => {
      setShare(0);
      stop.current = new AbortController();
      return api.upload(
        props.operation,
        props.input,
        file,
        crypto.randomUUID(),
        setShare,
        stop.current.signal,
      );
    },
    onSuccess: async (output, file) => {
      await askAgain(queries, [props.operation.slice(0, props.operation.indexOf('.'))]);
      props.done(output, file);
    },
  });
  const take = (file: File | undefined) => {
    if (file && props.notYet === undefined && !sending.isPending) sending.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section
      aria-labelledby={`${id}-label`}
      className={over ? 'upload upload-over' : 'upload'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p id={`${id}-label`} className="upload-label">
        {props.label}
      </p>
      <p className="muted">{props.notYet ?? props.help}</p>
      <p className="muted">{t('web.upload.nothing-classified')}</p>
      {sending.isPending ? (
        <div className="stack-small">
          <Progress
            share={share}
            text={t(share < 1 ? 'web.upload.sending' : 'web.upload.reading', {
              share: format.percent(share),
            })}
          />
          <Button variant="default" size="compact-md" onClick={() => stop.current?.abort()}>
            {t('web.upload.stop')}
          </Button>
        </div>
      ) : (
        <>
          <Button
            variant="default"
            leftSection={<IconFileUpload size={18} stroke={1.5} aria-hidden />}
            disabled={props.notYet !== undefined}
            onClick={() => field.current?.click()}
          >
            {t('web.upload.choose')}
          </Button>
          <input
            ref={field}
            type="file"
            accept={props.accept}
            hidden
            aria-label={props.label}
            onChange={(event) => {
              take(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </>
      )}
      {sending.error && sending.error.name !== 'AbortError' && <ProblemNotice error={sending.error} />}
    </section>
  );
}
