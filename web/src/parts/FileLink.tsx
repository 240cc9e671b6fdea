import { Anchor, type AnchorProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDownload } from './useDownload';

/** A link that fetches a file of the record, or leads to where it is asked for. */
export function FileLink({
  what,
  title,
  children,
  ...look
}: AnchorProps & { what: string; title?: string; children: ReactNode }) {
  const download = useDownload();
  return (
    <Anchor
      href={what}
      title={title}
      onClick={(event) => {
        event.preventDefault();
        download(what);
      }}
      {...look}
    >
      {children}
    </Anchor>
  );
}
