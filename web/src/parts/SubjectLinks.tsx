import { SubjectLink } from './SubjectLink';

/** A subject as a link. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Links to some subjects, with commas between them. */
export function SubjectLinks({ subjects }: { subjects: readonly Named[] }) {
  return subjects.map((one, place) => (
    <span key={one.id}>
      {place > 0 && ', '}
      <SubjectLink id={one.id} name={one.name} />
    </span>
  ));
}
