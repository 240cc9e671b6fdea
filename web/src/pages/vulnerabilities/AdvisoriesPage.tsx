import { Anchor, Badge, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAssessed } from '../../api/assessment';
import { isKnown } from '../../api/types';
import type { Advisories, AdvisoryRow } from '../../api/vulnerabilityTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { ChoiceSelect, ChoiceText, MoreButton } from '../../parts/Choices';
import { FilterBar } from '../../parts/FilterBar';
import { Quiet } from '../../parts/When';
import { useChoices } from '../../parts/useChoices';
import { within, words } from '../../parts/words';
import { advisoryPath } from './advisoryPath';
import { LibraryLine } from './LibraryLine';
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
      <Table striped className="stacked">
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
              <Cell label="Title" className="wrap">
                {row.title}
              </Cell>
              <Cell label="Released" className="nowrap">
                {row.current.slice(0, 10)}
              </Cell>
              <Cell label="CVSS" className="exact right">
                {isKnown(row.base) ? row.base.toFixed(1) : <Quiet>not scored</Quiet>}
              </Cell>
              <Cell label="Assets" className="wrap">
                {Object.keys(row.assets).length === 0 ? (
                  <Quiet>none</Quiet>
                ) : (
                  Object.entries(row.assets)
                    .map(([status, count]) => `${count} ${within(words(status))}`)
                    .join(', ')
                )}
              </Cell>
              <Cell label="Read">
                <Read row={row} />
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** All advisories that were taken in, with what each touches. */
export function AdvisoriesPage() {
  const by = useChoices(filters);
  const [limit, setLimit] = useState(100);
  const answer = useAssessed<Advisories>('/api/advisories', { ...by.chosen, limit });
  return (
    <>
      <VulnerabilityTabs purpose="What makers and coordinators published, as it was taken in, and what of the plant it touches." />
      <FilterBar>
        <ChoiceText by={by} name="q" label="Words of title, id or notes" />
        <ChoiceText by={by} name="cve" label="CVE number" />
        <ChoiceText by={by} name="product" label="Words of a product" />
        <ChoiceSelect
          by={by}
          name="sort"
          label="Order"
          placeholder="Order: newest release first"
          data={[
            { value: 'current', label: 'Newest release first' },
            { value: 'severity', label: 'Highest CVSS first' },
            { value: 'id', label: 'By id' },
          ]}
        />
        <ChoiceSelect
          by={by}
          name="touching"
          label="Touching"
          placeholder="Touching the plant or not"
          data={[{ value: 'true', label: 'That touch the plant' }]}
        />
        <ChoiceSelect
          by={by}
          name="unread"
          label="Read"
          placeholder="Read by me or not"
          data={[{ value: 'true', label: 'Not read by me' }]}
        />
      </FilterBar>
      <Answered answer={answer}>
        {(known) => (
          <>
            <LibraryLine library={known.library} />
            {known.rows.length > 0 ? (
              <AdvisoryTable rows={known.rows} />
            ) : (
              known.library.advisories > 0 && <Quiet>No advisory is like that.</Quiet>
            )}
            <MoreButton total={known.total} shown={known.rows.length} limit={limit} onMore={setLimit} />
          </>
        )}
      </Answered>
    </>
  );
}
