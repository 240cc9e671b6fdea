import { Badge, Group, Paper, SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import type { Tally } from '../../api/connectivityTypes';
import { signOf } from '../../parts/signs';
import { words } from '../../parts/words';
import { meaning } from '../../theme';
import { combinations, discrepancyWords } from './combinations';

function Cell({
  name,
  title,
  text,
  count,
  chosen,
  onChoose,
}: {
  name: string;
  title: string;
  text: string;
  count: number;
  chosen: boolean;
  onChoose: () => void;
}) {
  const [symbol, color] = signOf(name);
  return (
    <UnstyledButton
      aria-pressed={chosen}
      onClick={onChoose}
      aria-label={`${title}: ${count}. ${text}`}
      // On a telephone those that hold nothing would push the list off the screen.
      {...(count === 0 && !chosen ? { visibleFrom: 'xs' } : {})}
    >
      <Paper
        withBorder
        p="xs"
        h="100%"
        style={{
          borderLeft: `5px solid ${count === 0 ? meaning.unknown : color}`,
          outline: chosen ? `2px solid ${meaning.calm}` : undefined,
        }}
      >
        <Group justify="space-between" wrap="nowrap" align="baseline">
          <Text fw={600}>
            <span aria-hidden>{symbol}</span> {title}
          </Text>
          <Text fz={22} fw={600}>
            {count.toLocaleString('en')}
          </Text>
        </Group>
        <Text size="xs" c="dimmed" visibleFrom="xs">
          {text}
        </Text>
      </Paper>
    </UnstyledButton>
  );
}

/** How many connections there are of each combination; a cell shows only those. */
export function CombinationMatrix({
  tally,
  chosen,
  onChoose,
}: {
  tally: Tally;
  chosen: string | null;
  onChoose: (combination: string | null) => void;
}) {
  const toggle = (name: string) => () => {
    onChoose(chosen === name ? null : name);
  };
  return (
    <SimpleGrid cols={{ base: 2, md: 3 }} spacing="xs" mb="sm" role="group" aria-label="Combinations">
      {combinations.map((one) => {
        const count = tally.combinations[one.name] ?? 0;
        return (
          <Cell
            key={one.name}
            name={one.name}
            title={words(one.name)}
            text={one.words}
            count={count}
            chosen={chosen === one.name}
            onChoose={toggle(one.name)}
          />
        );
      })}
      <Cell
        name="UNDECIDED"
        title="Not decided"
        text="one of the three is not known; which combinations are left stands beside each"
        count={tally.undecided}
        chosen={chosen === 'UNDECIDED'}
        onChoose={toggle('UNDECIDED')}
      />
    </SimpleGrid>
  );
}

/** In which ways two of the three disagree, with how many. */
export function DiscrepancyBar({
  tally,
  chosen,
  onChoose,
}: {
  tally: Tally;
  chosen: string | null;
  onChoose: (discrepancy: string | null) => void;
}) {
  return (
    <Group gap="xs" mb="sm" role="group" aria-label="Disagreements">
      {Object.entries(tally.discrepancies).map(([name, { surely, perhaps }]) => (
        <UnstyledButton
          key={name}
          aria-pressed={chosen === name}
          onClick={() => {
            onChoose(chosen === name ? null : name);
          }}
        >
          <Badge
            variant={chosen === name ? 'filled' : 'outline'}
            radius="xs"
            size="lg"
            tt="none"
            h="auto"
            styles={{ label: { whiteSpace: 'normal' } }}
          >
            {discrepancyWords[name] ?? words(name)}: {surely}
            {perhaps > 0 && `, perhaps ${perhaps} more`}
          </Badge>
        </UnstyledButton>
      ))}
    </Group>
  );
}
