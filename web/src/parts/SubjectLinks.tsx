import { SubjectLink } from './SubjectLink';

/** A subject as a link. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Whether it is not among what is shown. */
  readonly hidden?: boolean;
}

/** Tags such as WTG-03 are not torn apart at the end of a line; sentences are. */
const shortName = 24;

/** What some subjects are called, with commas between them, in a sentence that needs no links. */
export function namesOf(subjects: readonly Named[]): string {
  return subjects.map((one) => (one.hidden === true ? 'not shown to you' : one.name)).join(', ');
}

/** Links to some subjects by name, with commas between them. */
export function SubjectLinks({ subjects }: { subjects: readonly Named[] }) {
  const sorted = [...subjects].sort((one, other) =>
    one.name.localeCompare(other.name, undefined, { numeric: true }),
  );
  return sorted.map((one, place) => (
    <span key={one.id}>
      {place > 0 && ', '}
      <span className={one.name.length <= shortName ? 'nowrap' : undefined}>
        <SubjectLink id={one.id} name={one.name} hidden={one.hidden} />
      </span>
    </span>
  ));
}
