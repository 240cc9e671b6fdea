import { Autocomplete, Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAnswer } from '../../api/answers';
import type { Completions } from '../../api/queryTypes';
import { completed } from './completed';

/** Where a query is written: names of fields and values of the record are suggested as one writes. */
export function QueryField({ asked, onAsk }: { asked: string; onAsk: (query: string) => void }) {
  const [text, setText] = useState(asked);
  const [settled] = useDebouncedValue(text, 150);
  const answer = useAnswer<Completions>('/api/query/completions', { q: settled });
  const options = settled === text && answer.data !== undefined ? completed(text, answer.data) : [];
  const byValue = new Map(options.map((option) => [option.value, option]));
  return (
    <form
      className="printed"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(text.trim());
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Autocomplete
          flex={1}
          label="Query"
          placeholder={'kind:asset zone:"Cell 2" firmware<2.1'}
          description="Fields and their values are suggested as you write; Enter asks."
          value={text}
          onChange={setText}
          data={options.map((option) => option.value)}
          filter={({ options: all }) => all}
          renderOption={({ option }) => (
            <span>
              <span className="exact">{byValue.get(option.value)?.text ?? option.value}</span>{' '}
              <Text span size="xs" c="dimmed">
                {byValue.get(option.value)?.note}
              </Text>
            </span>
          )}
          spellCheck={false}
          autoCapitalize="off"
          classNames={{ input: 'exact' }}
        />
        <Button type="submit">Ask</Button>
      </Group>
    </form>
  );
}
