import { isKnown, type SourceSummary, type Unknown } from '../../api/types.ts';

/** The import that a source came with. */
export function importOf(source: Pick<SourceSummary, 'id'>): string {
  return source.id.split('/')[0] ?? source.id;
}

/** When a source was produced: what watched the plant was made when it had watched. */
export function producedAt(source: Pick<SourceSummary, 'produced' | 'coverage'>): Unknown<string> {
  return isKnown(source.produced) ? source.produced : source.coverage?.until;
}
