import { Button, Table, Text } from '@mantine/core';
import { isKnown, type Completeness, type SchemaFacet, type Unknown } from '../../api/types';
import { Cell } from '../../parts/Cell';
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
      <Text mb="xs">
        {missing.length === 0
          ? 'Every attribute of the joint asset inventory guidance is known.'
          : 'Attributes of the joint asset inventory guidance that are not known, most urgent first. What this asset must have, and how much of it is filled, is under Validation.'}
      </Text>
      {missing.length > 0 && (
        <Table maw={700} striped className="stacked">
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
                <Cell label="Not known">{one.label}</Cell>
                <Cell label="Priority">{priorityOf(one.annexA)}</Cell>
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
