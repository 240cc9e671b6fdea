import { Text } from '@mantine/core';
import dayjs from 'dayjs';
import { isKnown, type Unknown } from '../api/types';
import { t } from '../language/t';
import { age } from './words';

/** An instant in the time zone of the reader, with UTC and the age behind it. */
export function When({ at, withAge = false }: { at: Unknown<string>; withAge?: boolean }) {
  if (!isKnown(at)) {
    return <Quiet>not known</Quiet>;
  }
  const old = age(at, new Date());
  return (
    <time dateTime={at} title={`${at} (UTC), ${old} ago`} className="nowrap">
      <span className="exact">{dayjs(at).format(t('YYYY-MM-DD HH:mm'))}</span>
      {withAge && <span className="no-print">{` (${old} ago)`}</span>}
    </time>
  );
}

/** From one instant to another; of a moment without length only that. */
export function Span({ from, until }: { from: string; until: string }) {
  return dayjs(from).isSame(until, 'minute') ? (
    <When at={from} />
  ) : (
    <>
      <When at={from} /> to <When at={until} />
    </>
  );
}

/** A word that stands where nothing is known. */
export function Quiet({ children }: { children: string }) {
  return (
    <Text span c="dimmed" fs="italic" inherit>
      {children}
    </Text>
  );
}
