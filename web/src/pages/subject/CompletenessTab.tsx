import { Button, Group, Paper, Progress, Table, Text } from '@mantine/core';
import { isKnown, type Completeness, type SchemaFacet, type Unknown } from '../../api/types';
import { Quiet } from '../../parts/When';
import { byUrgency, priorityOf } from './annexA';
import type { EditStart } from './EditForm';

/** Where in the schema an attribute of the guidance lives. */
function placeOf(number: number, schema: readonly SchemaFacet[]): EditStart | undefined {
  for (const facet of schema) {
    const part = facet.parts.find((one) => one.annexA === number);
    if (part !== undefined && facet.kinds.includes('asset')) {
      return { facet: facet.facet, part: part.name };
    }
  }
  return undefined;
}

/** Which attributes of the joint inventory guidance are known, and which to find out next. */
export function CompletenessTab({
  completeness,
  schema,
  onEdit,
}: {
  completeness: Unknown<Completeness>;
  schema: readonly SchemaFacet[];
  onEdit?: (start: EditStart) => void;
}) {
  if (!isKnown(completeness)) {
    return <Quiet>The guidance speaks of assets only.</Quiet>;
  }
  const missing = byUrgency(completeness.missing);
  const next = missing[0];
  const say = (number: number) => {
    const place = placeOf(number, schema);
    return onEdit === undefined || place === undefined ? null : (
      <Button
        variant="default"
        onClick={() => {
          onEdit(place);
        }}
      >
        I know it
      </Button>
    );
  };
  return (
    <>
      <Group mb="xs">
        <Progress
          value={(100 * completeness.filled) / Math.max(1, completeness.of)}
          w={300}
          aria-label="Completeness"
        />
        <Text>
          {completeness.filled} of {completeness.of} attributes of the joint asset inventory guidance are
          known.
        </Text>
      </Group>
      {next !== undefined && (
        <Paper withBorder p="xs" mb="sm" maw={700}>
          <Group justify="space-between">
            <Text>
              Next best to find out: <b>{next.label}</b> (attribute {next.annexA}, {priorityOf(next.annexA)}{' '}
              priority)
            </Text>
            {say(next.annexA)}
          </Group>
        </Paper>
      )}
      {missing.length > 0 && (
        <Table maw={700} striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={60}>No.</Table.Th>
              <Table.Th>Not known</Table.Th>
              <Table.Th>Priority</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {missing.map((one) => (
              <Table.Tr key={one.annexA}>
                <Table.Td className="exact">{one.annexA}</Table.Td>
                <Table.Td>{one.label}</Table.Td>
                <Table.Td>{priorityOf(one.annexA)}</Table.Td>
                <Table.Td>{say(one.annexA)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text size="xs" c="dimmed" mt="xs">
        Source: CISA and partners, Foundations for OT Cybersecurity: Asset Inventory Guidance, August 2025,
        appendix A.
      </Text>
    </>
  );
}
