import { SubjectLink } from './SubjectLink';
import { Quiet } from './When';

/** A subject as a link. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Whether it is not among what is shown. */
  readonly hidden?: boolean;
}

/** Tags such as WTG-03 are not torn apart at the end of a line; sentences are. */
const shortName = 24;

/** What is said of subjects that the reader is not shown: how many they are, and nothing else. */
export function notShown(count: number): string {
  return count === 1 ? 'not shown to you' : `${count} not shown to you`;
}

/** What some subjects are called, with commas between them, in a sentence that needs no links. */
export function namesOf(subjects: readonly Named[]): string {
  const shown = subjects.filter((one) => one.hidden !== true).map((one) => one.name);
  const hidden = subjects.length - shown.length;
  return (hidden === 0 ? shown : [...shown, notShown(hidden)]).join(', ');
}

/** Links to some subjects by name, with commas between them. */
export function SubjectLinks({ subjects }: { subjects: readonly Named[] }) {
  const sorted = subjects
    .filter((one) => one.hidden !== true)
    .sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }));
  const hidden = subjects.length - sorted.length;
  return (
    <>
      {sorted.map((one, place) => (
        <span key={one.id}>
          {place > 0 && ', '}
          <span className={one.name.length <= shortName ? 'nowrap' : undefined}>
            <SubjectLink id={one.id} name={one.name} />
          </span>
        </span>
      ))}
      {hidden > 0 && (
        <>
          {sorted.length > 0 && ', '}
          <Quiet>{notShown(hidden)}</Quiet>
        </>
      )}
    </>
  );
}
