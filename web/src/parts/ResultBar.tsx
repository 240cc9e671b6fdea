import { Text } from '@mantine/core';
import { meaning } from '../theme';
import { words } from './words';

const shown: Readonly<
  Record<string, { readonly symbol: string; readonly color: string; readonly fill: number }>
> = {
  PASS: { symbol: '✓', color: meaning.good, fill: 100 },
  PARTIAL: { symbol: '◑', color: meaning.attention, fill: 50 },
  FAIL: { symbol: '✕', color: meaning.serious, fill: 12 },
  NOT_ASSESSED: { symbol: '–', color: meaning.unknown, fill: 0 },
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

/** What came of a criterion: its name over a bar, with a symbol that says the same as the colour. */
export function ResultBar({ criterion, result, note }: { criterion: string; result: string; note: string }) {
  const { symbol, color, fill } = shown[result] ?? { symbol: '•', color: meaning.unknown, fill: 0 };
  return (
    <div className="result-bar" title={note}>
      <Text size="xs" component="span">
        {words(criterion)} <span aria-hidden>{symbol}</span>
      </Text>
      <div className="result-track" role="img" aria-label={`${words(criterion)}: ${words(result)}. ${note}`}>
        <div style={{ width: `${fill}%`, background: color }} />
      </div>
    </div>
  );
}
