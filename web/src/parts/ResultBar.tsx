import { Text } from '@mantine/core';
import { meaning } from '../theme';
import { words } from './words';

const shown: Readonly<Record<string, { readonly symbol: string; readonly color: string }>> = {
  PASS: { symbol: '✓', color: meaning.good },
  PARTIAL: { symbol: '◑', color: meaning.attention },
  FAIL: { symbol: '✕', color: meaning.serious },
  NOT_ASSESSED: { symbol: '–', color: meaning.unknown },
};

/** What came of a criterion: a symbol with its word. */
export function ResultMark({ result, title }: { result: string; title?: string }) {
  const { symbol, color } = shown[result] ?? { symbol: '•', color: meaning.unknown };
  return (
    <span className="result" title={title}>
      <span aria-hidden style={{ color }}>
        {symbol}
      </span>{' '}
      {words(result)}
    </span>
  );
}

/** What came of a criterion: its name over the result in words, beside an edge in its colour. It is no share of anything, and has no length. */
export function ResultBar({ criterion, result, note }: { criterion: string; result: string; note: string }) {
  return (
    <div
      className="result-bar"
      title={note}
      style={{ borderLeftColor: shown[result]?.color ?? meaning.unknown }}
    >
      <Text size="xs" c="dimmed">
        {words(criterion)}
      </Text>
      <Text size="sm" component="div">
        <ResultMark result={result} />
      </Text>
    </div>
  );
}
