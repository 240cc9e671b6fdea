import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { recordHasChanged, useJob } from '../../api/answers';
import { request } from '../../api/request';
import { isKnown, type Import } from '../../api/types';
import { appendOrigin, type Origin } from './OriginSelects';

/** What is to be done with files. */
export interface IntakeOrder {
  readonly files: readonly File[];
  readonly dryRun: boolean;
  /** Whether only a copy without the logic of controllers is kept. */
  readonly discardLogic?: boolean;
  /** What the columns of the files hold: a profile as JSON, or its name. */
  readonly profile?: string;
  /** What of the record the files belong to. */
  readonly origin?: Origin;
}

/** The form that is sent for an order. */
export function formOf(order: IntakeOrder): FormData {
  const form = new FormData();
  order.files.forEach((file) => {
    form.append('files', file, file.name);
  });
  form.append('dryRun', String(order.dryRun));
  form.append('logic', order.discardLogic === true ? 'discard' : 'keep');
  if (order.profile !== undefined) {
    form.append('profile', order.profile);
  }
  if (order.origin !== undefined) {
    appendOrigin(form, order.origin);
  }
  return form;
}

const kept = 'asbuilt.intake';

/** Sends files and follows the job that reads them. */
export function useIntake() {
  const client = useQueryClient();
  const [sent, setSent] = useState(0);
  // Who goes away while files are read finds them again.
  const [left, setLeft] = useState(() => sessionStorage.getItem(kept) ?? undefined);
  const send = useMutation({
    meta: { showsProblem: true },
    mutationFn: (order: IntakeOrder) => {
      setSent(0);
      setLeft(undefined);
      return request<{ readonly job: string }>('/api/imports', {
        method: 'POST',
        body: formOf(order),
        onSent: setSent,
      });
    },
    onSuccess: ({ job: ordered }) => {
      sessionStorage.setItem(kept, ordered);
    },
  });
  const followed = send.data?.job ?? (send.isPending ? undefined : left);
  const job = useJob<Import>(followed);
  const state = job.data?.state;
  const gone = send.data === undefined && job.error !== null;
  useEffect(() => {
    if (gone || state === 'DONE' || state === 'FAILED') {
      sessionStorage.removeItem(kept);
    }
  }, [gone, state]);
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (state === 'DONE' && told.current !== followed) {
      told.current = followed;
      void recordHasChanged(client);
    }
  }, [state, client, followed]);
  const result = state === 'DONE' && isKnown(job.data?.result) ? job.data.result : undefined;
  return {
    take: send.mutate,
    forget: send.reset,
    order: send.variables,
    busy: send.isPending || (followed !== undefined && !gone && (state === undefined || state === 'RUNNING')),
    problem: send.error ?? (gone ? undefined : job.error) ?? undefined,
    failed: state === 'FAILED' ? (job.data?.message ?? 'Nobody knows why.') : undefined,
    /** How much of the files is sent, while they are; 1 behind that. */
    sent: send.isPending ? sent : 1,
    progress: job.data?.progress ?? 0,
    message: job.data?.message ?? undefined,
    result,
  };
}

export type Intake = ReturnType<typeof useIntake>;
