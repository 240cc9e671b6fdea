import type { ReactNode } from 'react';
import { SubjectLink } from './SubjectLink';
import type { Named } from './SubjectLinks';

/** So many are put on paper; a list that is longer has a page of its own. */
const mostOnPaper = 1000;

/** The first of several and how many more there are; on paper all that the page holds. */
export function CutList({
  items,
  most,
  inAll = items.length,
  separator = ', ',
}: {
  items: readonly { readonly key: string; readonly part: ReactNode }[];
  /** How many the screen shows. */
  most: number;
  /** How many there are, where the page does not hold them all. */
  inAll?: number;
  separator?: string;
}) {
  const onScreen = Math.min(most, items.length);
  const onPaper = Math.min(mostOnPaper, items.length);
  return (
    <>
      {items.slice(0, onPaper).map(({ key, part }, index) => (
        <span key={key} className={index < onScreen ? undefined : 'print-rest'}>
          {index > 0 && separator}
          {part}
        </span>
      ))}
      {inAll > onScreen && <span className="no-print">{` and ${inAll - onScreen} more`}</span>}
      {inAll > onPaper && <span className="print-rest">{` and ${inAll - onPaper} more`}</span>}
    </>
  );
}

/** The same of subjects, each with its link. */
export function CutSubjects({
  subjects,
  most,
  inAll = subjects.length,
}: {
  subjects: readonly Named[];
  most: number;
  inAll?: number;
}) {
  return (
    <CutList
      most={most}
      inAll={inAll}
      items={subjects.map((one) => ({
        key: one.id,
        part: <SubjectLink id={one.id} name={one.name} hidden={one.hidden} />,
      }))}
    />
  );
}
