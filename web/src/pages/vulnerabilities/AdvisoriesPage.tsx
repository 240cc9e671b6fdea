import { Anchor, Badge, Button, Group, Select, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAssessed } from '../../api/assessment';
import { isKnown } from '../../api/types';
import type { Advisories, AdvisoryRow } from '../../api/vulnerabilityTypes';
import { Answered } from '../../parts/Answered';
import { Quiet } from '../../parts/When';
import { words } from '../../parts/words';
import { advisoryPath } from './advisoryPath';
import { LibraryLine } from './LibraryLine';
import { useChoices } from './useChoices';
import { VulnerabilityTabs } from './VulnerabilityTabs';

const filters = ['q', 'cve', 'product', 'sort', 'touching', 'unread'] as const;

function Read({ row }: { row: AdvisoryRow }) {
  if (!isKnown(row.read)) {
    return <Badge radius="xs">new</Badge>;
  }
  return row.read === row.version ? (
    <Text size="xs" c="dimmed">
      read
    </Text>
  ) : (
    <Badge radius="xs" variant="outline">
      read in {row.read}
    </Badge>
  );
}

function AdvisoryTable({ rows }: { rows: readonly AdvisoryRow[] }) {
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Advisory</Table.Th>
            <Table.Th>Title</Table.Th>
            <Table.Th>Released</Table.Th>
            <Table.Th className="right">CVSS</Table.Th>
            <Table.Th>Assets</Table.Th>
            <Table.Th>Read</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.publisher} ${row.id}`}>
              <Table.Td>
                <Anchor component={Link} to={advisoryPath(row.publisher, row.id)} inherit>
                  {row.id}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {row.publisherName}, {row.version}
                </Text>
              </Table.Td>
              <Table.Td className="wrap">{row.title}</Table.Td>
              <Table.Td className="nowrap">{row.current.slice(0, 10)}</Table.Td>
              <Table.Td className="exact right">{isKnown(row.base) ? row.base.toFixed(1) : ''}</Table.Td>
              <Table.Td className="wrap">
                {Object.keys(row.assets).length === 0 ? (
                  <Quiet>none</Quiet>
                ) : (
                  Object.entries(row.assets)
                    .map(([status, count]) => `${count} ${words(status).toLowerCase()}`)
                    .join(', ')
                )}
              </Table.Td>
              <Table.Td>
                <Read row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** All advisories that were taken in, with what each touches. */
export function AdvisoriesPage() {
  const { chosen, choose } = useChoices(filters);
  const [limit, setLimit] = useState(100);
  const answer = useAssessed<Advisories>('/api/advisories', { ...chosen, limit });
  const field = (name: (typeof filters)[number], placeholder: string) => (
    <TextInput
      aria-label={placeholder}
      placeholder={placeholder}
      value={chosen[name] ?? ''}
      onChange={(event) => {
        choose(name, event.currentTarget.value);
      }}
    />
  );
  return (
    <>
      <VulnerabilityTabs purpose="What makers and coordinators published, as it was taken in, and what of the plant it touches." />
      <Group gap="xs" mb="xs" className="no-print">
        {field('q', 'Words of title, id or notes')}
        {field('cve', 'CVE number')}
        {field('product', 'Words of a product')}
        <Select
          aria-label="Order"
          placeholder="Order"
          clearable
          data={[
            { value: 'current', label: 'Newest release first' },
            { value: 'severity', label: 'Highest CVSS first' },
            { value: 'id', label: 'By id' },
          ]}
          value={chosen.sort ?? null}
          onChange={(value) => {
            choose('sort', value);
          }}
        />
        <Select
          aria-label="Touching"
          placeholder="All"
          clearable
          data={[{ value: 'true', label: 'That touch the plant' }]}
          value={chosen.touching ?? null}
          onChange={(value) => {
            choose('touching', value);
          }}
        />
        <Select
          aria-label="Read"
          placeholder="Read or not"
          clearable
          data={[{ value: 'true', label: 'Not read by me' }]}
          value={chosen.unread ?? null}
          onChange={(value) => {
            choose('unread', value);
          }}
        />
      </Group>
      <Answered answer={answer}>
        {(known) => (
          <>
            <LibraryLine library={known.library} />
            {known.rows.length > 0 ? (
              <AdvisoryTable rows={known.rows} />
            ) : (
              known.library.advisories > 0 && <Quiet>No advisory is like that.</Quiet>
            )}
            {known.total > known.rows.length && limit < 1000 && (
              <Button
                variant="default"
                mt="xs"
                onClick={() => {
                  setLimit((now) => Math.min(1000, now + 300));
                }}
              >
                More
              </Button>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
