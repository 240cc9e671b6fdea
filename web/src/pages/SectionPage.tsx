import { PageHeader } from '../parts/PageHeader';
import type { Section } from '../sections';

/** The head of a section; stands where the section has no page of its own. */
export function SectionPage({ section }: { section: Section }) {
  return <PageHeader title={section.title} purpose={section.purpose} />;
}
