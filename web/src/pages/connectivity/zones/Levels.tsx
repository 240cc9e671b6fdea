import { Table, Text, Tooltip } from '@mantine/core';
import { useAnswer } from '../../../api/answers';
import type { ZoneLevel, ZoneVector } from '../../../api/zones';
import { Answered } from '../../../parts/Answered';
import { SubjectLink } from '../../../parts/SubjectLink';
import { Term } from '../../../parts/Term';

function level(value: number | null | undefined): string {
  return value === undefined || value === null ? '–' : String(value);
}

function Cell({ row }: { row: ZoneLevel }) {
  const short = row.gap !== undefined && row.gap !== null;
  const told = [row.gap, row.justification].filter((text) => text !== undefined && text !== null);
  return (
    <Table.Td
      data-label={`${row.requirement} ${row.title}`}
      ta="center"
      style={short ? { background: 'var(--mantine-color-orange-light)' } : {}}
    >
      <Tooltip label={told.join('; ')} disabled={told.length === 0} multiline maw={320}>
        <Text size="sm" fw={short ? 700 : 400} tabIndex={told.length === 0 ? undefined : 0}>
          {level(row.target)} / {level(row.capability)} / {level(row.achieved)}
        </Text>
      </Tooltip>
    </Table.Td>
  );
}

/** The vectors of security levels of all zones and conduits, with the gaps. */
export function Levels() {
  const answer = useAnswer<readonly ZoneVector[]>('/api/zones/levels');
  return (
    <Answered answer={answer}>
      {(vectors) => {
        const gaps = vectors.flatMap((vector) =>
          vector.levels
            .filter((row) => row.gap !== undefined && row.gap !== null)
            .map((row) => ({ vector, row })),
        );
        return (
          <>
            <Text size="sm" mb="xs">
              Target / capability / achieved (<Term name="SL-T">SL-T</Term> / <Term name="SL-C">SL-C</Term> /{' '}
              <Term name="SL-A">SL-A</Term>), 0 to 4 in each foundational requirement; – where nobody has
              said. {gaps.length === 0 ? 'No gap as far as is known.' : `${gaps.length} gaps:`}
            </Text>
            {gaps.map(({ vector, row }) => (
              <Text key={`${vector.id} ${row.requirement}`} size="sm">
                {vector.name}, {row.requirement} {row.title}: {row.gap}
              </Text>
            ))}
            <Table.ScrollContainer minWidth={800}>
              <Table striped mt="sm" className="stacked">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Zone or conduit</Table.Th>
                    {(vectors[0]?.levels ?? []).map((row) => (
                      <Table.Th key={row.requirement} ta="center">
                        <Tooltip label={row.title}>
                          <span>{row.requirement}</span>
                        </Tooltip>
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {vectors.map((vector) => (
                    <Table.Tr key={vector.id}>
                      <Table.Td>
                        <SubjectLink id={vector.id} name={vector.name} kind={vector.kind} />
                      </Table.Td>
                      {vector.levels.map((row) => (
                        <Cell key={row.requirement} row={row} />
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </>
        );
      }}
    </Answered>
  );
}
