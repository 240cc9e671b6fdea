import type { ReportSection } from '../../api/reportTypes';

/** A chapter of a document with its tables, each with the name of its place on the page. */
export interface Chapter {
  readonly title: string;
  readonly anchor: string;
  readonly tables: readonly { readonly section: ReportSection; readonly anchor: string }[];
}

/** The tables of a report by chapter, in their order; a report without chapters is one chapter without a title. */
export function chapters(sections: readonly ReportSection[]): readonly Chapter[] {
  const found: { title: string; anchor: string; tables: { section: ReportSection; anchor: string }[] }[] = [];
  sections.forEach((section, number) => {
    let last = found.at(-1);
    if (last?.title !== section.chapter) {
      last = { title: section.chapter, anchor: `chapter-${found.length}`, tables: [] };
      found.push(last);
    }
    last.tables.push({ section, anchor: `table-${number}` });
  });
  return found;
}
