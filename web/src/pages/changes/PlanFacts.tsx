import { Anchor, Button, Group, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { isKnown, type Change } from '../../api/types';
import { When } from '../../parts/When';
import { planTexts, planTimes } from './planFields';
import { PlanForm } from './PlanForm';

function Ticket({ change }: { change: Change }) {
  const { ticket, ticketUrl } = change.plan;
  return isKnown(ticketUrl) ? (
    <Anchor href={ticketUrl} target="_blank" rel="noreferrer" inherit>
      {ticket}
    </Anchor>
  ) : (
    ticket
  );
}

/** How a change is to be made, as its plan says. */
export function PlanFacts({ change }: { change: Change }) {
  const [editing, setEditing] = useState(false);
  const { plan } = change;
  const texts = planTexts.filter(([field]) => isKnown(plan[field]));
  const times = planTimes.filter(([field]) => isKnown(plan[field]));
  return (
    <section aria-labelledby="plan">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="plan">
          Plan
        </Title>
        {change.may.plan === true && (
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              setEditing(true);
            }}
          >
            Write the plan
          </Button>
        )}
      </Group>
      <Text size="sm" mb="xs">
        {change.extent === 'PLANT' ? 'The plant is altered.' : 'Only the record is corrected.'}
      </Text>
      {(texts.length > 0 || times.length > 0 || isKnown(plan.ticket)) && (
        <Table className="fact-table plan-table" mb="md" maw={900} withRowBorders={false}>
          <Table.Tbody>
            {texts.map(([field, label]) => (
              <Table.Tr key={field}>
                <Table.Th>{label}</Table.Th>
                <Table.Td>{plan[field]}</Table.Td>
              </Table.Tr>
            ))}
            {times.map(([field, label]) => (
              <Table.Tr key={field}>
                <Table.Th>{label}</Table.Th>
                <Table.Td>
                  <When at={plan[field] ?? ''} />
                </Table.Td>
              </Table.Tr>
            ))}
            {isKnown(plan.ticket) && (
              <Table.Tr>
                <Table.Th>Ticket in another system</Table.Th>
                <Table.Td>
                  <Ticket change={change} />
                </Table.Td>
              </Table.Tr>
            )}
          </Table.Tbody>
        </Table>
      )}
      {editing && (
        <PlanForm
          change={change}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </section>
  );
}
