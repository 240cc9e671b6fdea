import { isKnown, type Row } from '../api/types';
import { words } from './words';

/** What tells a subject from others of its name and kind, in one line. */
export function rowDetails(row: Row): string {
  return said(row).join(' · ');
}

/** What tells a subject from others of its name, in one line. */
export function rowSummary(row: Row): string {
  return [words(row.kind), ...said(row)].join(' · ');
}

function said(row: Row): readonly string[] {
  return ['class', 'manufacturer', 'model', 'addresses', 'serial', 'zoneName'].flatMap((name) => {
    const value = row.columns[name];
    if (!isKnown(value) || value === '') {
      return [];
    }
    const text = typeof value === 'object' ? value.join(', ') : String(value);
    return text === '' ? [] : [name === 'class' ? words(text) : text];
  });
}
