import { Group, SegmentedControl, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../api/answers';
import type { Validations } from '../../api/validationTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { MoreButton } from '../../parts/Choices';
import { SubjectLink } from '../../parts/SubjectLink';
import { useChoices } from '../../parts/useChoices';
import { Quiet } from '../../parts/When';
import { counted, words } from '../../parts/words';

const asked = [
  {
    value: 'unvalidated',
    label: 'Nobody validated',
    query: { state: 'UNVALIDATED' },
    none: 'Somebody has validated each of them.',
  },
  { value: 'stale', label: 'Stale', query: { state: 'STALE' }, none: 'None is known to be stale.' },
  {
    value: 'designed',
    label: 'By design documents only',
    query: { 'designed-only': true },
    none: 'None rests on design documents only.',
  },
  {
    value: 'conflicts',
    label: 'Sources contradict',
    query: { criterion: 'CONSISTENCY', result: 'FAIL' },
    none: 'Of none do sources contradict each other.',
  },
] as const;

/** Which assets nobody validated, which are stale, and which rest on design documents only. */
export function WhichSubjects() {
  const by = useChoices(['which'] as const);
  const [limit, setLimit] = useState(20);
  const chosen = asked.find((one) => one.value === by.chosen.which);
  const answer = useAnswer<Validations>(
    '/api/validations',
    { kind: 'asset', limit, ...(chosen?.query ?? {}) },
    chosen !== undefined,
  );
  return (
    <section aria-label="Which assets" className={chosen === undefined ? 'no-print' : undefined}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>Which assets</Title>
        <SegmentedControl
          aria-label="Which assets"
          data={asked.map(({ value, label }) => ({ value, label }))}
          value={by.chosen.which ?? ''}
          onChange={(value) => {
            by.choose('which', value);
          }}
        />
      </Group>
      {chosen === undefined ? (
        <Quiet>Choose which to list.</Quiet>
      ) : (
        <Answered answer={answer}>
          {(known) =>
            known.validations.length === 0 ? (
              <Quiet>{chosen.none}</Quiet>
            ) : (
              <>
                <Text size="sm">{counted(known.total, 'asset')}</Text>
                <Table.ScrollContainer minWidth={720}>
                  <Table striped className="stacked">
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th>Asset</Table.Th>
                        <Table.Th>State</Table.Th>
                        <Table.Th>Known</Table.Th>
                        <Table.Th className="right">Filled</Table.Th>
                        <Table.Th className="right">Open conflicts</Table.Th>
                        <Table.Th className="right">Score</Table.Th>
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {known.validations.map((one) => (
                        <Table.Tr key={one.subject}>
                          <Table.Td>
                            <SubjectLink id={one.subject} name={one.name} kind={one.kind} />
                          </Table.Td>
                          <Cell label="State">{words(one.state)}</Cell>
                          <Cell label="Known">{one.viewpoints.map(words).join(', ')}</Cell>
                          <Cell label="Filled" className="exact right">
                            {one.filled} of {one.required}
                          </Cell>
                          <Cell label="Open conflicts" className="exact right">
                            {one.conflicts}
                          </Cell>
                          <Cell label="Score" className="exact right">
                            {one.score.toFixed(0)}
                          </Cell>
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                </Table.ScrollContainer>
                <MoreButton
                  total={known.total}
                  shown={known.validations.length}
                  limit={limit}
                  onMore={setLimit}
                />
              </>
            )
          }
        </Answered>
      )}
    </section>
  );
}
