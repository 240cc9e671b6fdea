import { Button, Group, Modal, Select, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { recordHasChanged } from '../../api/answers';
import { request } from '../../api/request';
import type { Grant, Home, Person } from '../../api/peopleTypes';
import { isKnown } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { When } from '../../parts/When';
import { words } from '../../parts/words';
import { GrantFields } from './GrantFields';
import { affiliations, grantsOf, unbounded, type Bounds } from './grants';
import { HomeFields } from './HomeFields';
import { here, movedTo } from './homes';

function Given({ grants, onTake }: { grants: readonly Grant[]; onTake: (index: number) => void }) {
  return (
    <Table>
      <Table.Tbody>
        {grants.map((grant, index) => (
          <Table.Tr key={JSON.stringify(grant)}>
            <Table.Td>
              {words(grant.role)}
              {(grant.deputyFor ?? '') !== '' && `, for ${grant.deputyFor ?? ''}`}
            </Table.Td>
            <Table.Td className="wrap">
              {grant.scope.length === 0 ? 'whole plant' : grant.scope.join(', ')}
            </Table.Td>
            <Table.Td>{(grant.until ?? '') === '' ? 'no end' : <When at={grant.until ?? ''} />}</Table.Td>
            <Table.Td>
              <Button
                variant="default"
                onClick={() => {
                  onTake(index);
                }}
              >
                Take away
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What somebody may do, for which part of the plant and how long, and of which organisation the person is. */
export function GrantsDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const client = useQueryClient();
  const [grants, setGrants] = useState<readonly Grant[]>(person.grants ?? []);
  const [affiliation, setAffiliation] = useState(person.affiliation ?? 'OWN');
  const [chosen, setChosen] = useState<string[]>([]);
  const [bounds, setBounds] = useState<Bounds>(unbounded);
  const [home, setHome] = useState<Home>(isKnown(person.outside) ? person.outside : here);
  const alter = useMutation({
    meta: { showsProblem: true },
    mutationFn: () =>
      request(`/api/people/${encodeURIComponent(person.user)}`, {
        method: 'PATCH',
        body: {
          affiliation,
          ...movedTo(home, person),
          grants: [...grants, ...grantsOf(chosen, bounds)].map(({ role, scope, from, until, deputyFor }) => ({
            role,
            scope,
            from,
            until,
            deputyFor,
          })),
        },
      }),
    onSuccess: async () => {
      await recordHasChanged(client);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Roles of ${person.name}`} size="xl">
      <Stack gap="sm">
        {alter.isError && <ProblemAlert thrown={alter.error} />}
        <Select
          label="Belongs to"
          allowDeselect={false}
          data={affiliations}
          value={affiliation}
          onChange={(value) => {
            setAffiliation(value ?? 'OWN');
          }}
        />
        <HomeFields home={home} onChange={setHome} />
        {grants.length === 0 && <Text size="sm">No roles.</Text>}
        <Given
          grants={grants}
          onTake={(index) => {
            setGrants(grants.filter((_, other) => other !== index));
          }}
        />
        <Text fw={600}>Give more</Text>
        <GrantFields
          held={grants.map((grant) => grant.role)}
          chosen={chosen}
          onChoose={setChosen}
          bounds={bounds}
          onBounds={setBounds}
        />
        <Group>
          <Button
            loading={alter.isPending}
            onClick={() => {
              alter.mutate();
            }}
          >
            Keep
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
