import { Anchor, Badge, Group, Select, Stack, Switch, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { CoveragePage } from '../../api/riskTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { useAddress } from '../../parts/useAddress';
import { RiskTabs } from './RiskTabs';
import { statusColour, statusText } from './statusColour';

function Coverage({ page, chosen, onlyNamed }: { page: CoveragePage; chosen: string; onlyNamed: boolean }) {
  const counts = page.standards.find((one) => one.standard === chosen);
  return (
    <>
      {counts !== undefined && (
        <Text size="sm">
          {counts.title}: of {counts.clauses} clauses, {counts.covered} are covered by controls that are
          implemented, and {counts.named} are named by any control. A clause that no control names may be
          fulfilled all the same: the record does not say.
        </Text>
      )}
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Clause</Table.Th>
            <Table.Th>About, in our words</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Controls</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {page.rows
            .filter((row) => !onlyNamed || row.controls.length > 0)
            .map((row) => (
              <Table.Tr key={row.number}>
                <Table.Td>{row.number}</Table.Td>
                <Cell label="About, in our words" className="wrap">
                  {row.about}
                </Cell>
                <Cell label="State">
                  <Badge variant="light" color={statusColour(row.state)} miw="max-content">
                    {statusText(row.state)}
                  </Badge>
                </Cell>
                <Cell label="Controls" className="wrap">
                  {row.controls.map((one) => (
                    <div key={one.id}>
                      <Anchor component={Link} inherit to={`/risk/controls/${encodeURIComponent(one.id)}`}>
                        {one.name}
                      </Anchor>
                    </div>
                  ))}
                </Cell>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      {page.elsewhere.length > 0 && (
        <section aria-label="Other references">
          <Text size="sm">References that name no clause of these standards:</Text>
          <ul>
            {page.elsewhere.map((one) => (
              <li key={`${one.reference} ${one.control.id}`}>
                {one.reference} ({one.control.name})
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Which clauses of the standards the controls cover. */
export function ClausesPage() {
  const [parameters, setParameters] = useAddress();
  const chosen = parameters.get('standard') ?? 'ISO_27001';
  const [onlyNamed, setOnlyNamed] = useState(false);
  const answer = useAnswer<CoveragePage>('/api/controls/coverage', { standard: chosen, limit: 500 });
  return (
    <>
      <RiskTabs purpose="Which clauses of the standards the library of controls covers: their numbers, and in our own words what each is about." />
      <Stack gap="sm">
        <Group align="flex-end">
          <Select
            label="Standard"
            w={280}
            data={(answer.data?.standards ?? []).map((one) => ({ value: one.standard, label: one.title }))}
            value={chosen}
            allowDeselect={false}
            onChange={(value) => {
              setParameters(value === null ? {} : { standard: value });
            }}
          />
          <Switch
            mb={8}
            label="Only clauses that a control names"
            checked={onlyNamed}
            onChange={(event) => {
              setOnlyNamed(event.currentTarget.checked);
            }}
          />
        </Group>
        <Answered answer={answer}>
          {(page) => <Coverage page={page} chosen={chosen} onlyNamed={onlyNamed} />}
        </Answered>
      </Stack>
    </>
  );
}
