import type { PartView, SubjectView } from '../../api/types';

/** All parts of a name at a subject, in all slots of a facet. */
export function partsOf(subject: SubjectView, facet: string, part: string): readonly PartView[] {
  return subject.slots
    .filter((slot) => slot.facet === facet)
    .flatMap((slot) => slot.parts.filter((one) => one.name === part));
}

/** What is said of a part, as people read it; empty if nothing is known. */
export function saidOf(subject: SubjectView, facet: string, part: string): string {
  return partsOf(subject, facet, part)
    .flatMap((one) => one.shown)
    .join(', ');
}
