import { Badge, Button, Group, List, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../../api/answers';
import type { AssessmentStep, ZoneDetail, ZoneRow, ZonesAnswer } from '../../../api/zones';
import { Answered } from '../../../parts/Answered';
import { Cell } from '../../../parts/Cell';
import { SubjectLink } from '../../../parts/SubjectLink';
import { Quiet } from '../../../parts/When';
import { words } from '../../../parts/words';
import { Term } from '../../../parts/Term';

const colours: Readonly<Record<AssessmentStep['standing'], string>> = {
  DONE: 'green',
  NEXT: 'blue',
  WAITING: 'gray',
  OUT_OF_ORDER: 'orange',
  NOT_NEEDED: 'gray',
};

function Assessment({ assessment }: { assessment: ZoneDetail['assessment'] }) {
  return (
    <>
      <Title order={4}>Detailed risk assessment (ZCR 5)</Title>
      <Text size="sm">
        {assessment.needed === true && 'The initial risk exceeds what is tolerable: it has to be done. '}
        {assessment.needed === false && 'The initial risk is tolerable: it need not be done. '}
        {(assessment.needed === undefined || assessment.needed === null) &&
          'The initial or the tolerable risk is not known. '}
        {assessment.ended !== undefined &&
          assessment.ended !== null &&
          `It ended early: ${assessment.ended}. `}
        {words(assessment.approval)}.
      </Text>
      <Table>
        <Table.Tbody>
          {assessment.steps.map((step) => (
            <Table.Tr key={step.number}>
              <Table.Td>{step.number}</Table.Td>
              <Table.Td>
                {step.title}
                {step.result !== undefined && step.result !== null && (
                  <Text size="sm" c="dimmed">
                    {[step.result, step.done, step.participants.join(', ')]
                      .filter((text) => text !== undefined && text !== null && text !== '')
                      .join(' · ')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Badge color={colours[step.standing]} variant="light">
                  {words(step.standing)}
                </Badge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function Detail({ id }: { id: string }) {
  const detail = useAnswer<ZoneDetail>(`/api/zones/${encodeURIComponent(id)}`);
  return (
    <Answered answer={detail}>
      {(zone) => (
        <Stack gap="sm">
          <Table>
            <Table.Tbody>
              {zone.characteristics.map((one) => (
                <Table.Tr key={one.letter}>
                  <Table.Td>{one.letter}</Table.Td>
                  <Table.Td>
                    {one.title}
                    {one.computed && (
                      <Text size="xs" c="dimmed">
                        from the record
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    {one.values.length === 0 ? (
                      <Badge color="orange" variant="light">
                        Missing
                      </Badge>
                    ) : (
                      <List size="sm">
                        {one.values.map((value) => (
                          <List.Item key={value}>{value}</List.Item>
                        ))}
                      </List>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Assessment assessment={zone.assessment} />
        </Stack>
      )}
    </Answered>
  );
}

function Missing({ row, titles }: { row: ZoneRow; titles: ReadonlyMap<string, string> }) {
  return row.missing.length === 0 ? (
    <Badge color="green" variant="light">
      All fourteen
    </Badge>
  ) : (
    <Group gap={4} miw={150}>
      {row.missing.map((letter) => (
        <Badge key={letter} color="orange" variant="light" tt="none" title={titles.get(letter)}>
          {letter}
        </Badge>
      ))}
    </Group>
  );
}

/** The zones that a conduit joins, one under the other. */
function Joins({ row }: { row: ZoneRow }) {
  if (row.kind === 'zone') {
    return <Quiet>does not apply</Quiet>;
  }
  return row.joins.length === 0 ? (
    <Quiet>no zone is named</Quiet>
  ) : (
    row.joins.map((zone) => (
      <div key={zone.id}>
        <SubjectLink id={zone.id} name={zone.name} hidden={zone.hidden} kind="zone" />
      </div>
    ))
  );
}

/** What the letters stand for. */
function Letters({ letters }: { letters: ZonesAnswer['letters'] }) {
  return (
    <section aria-label="What the letters stand for">
      <Title order={2} mt="md" mb="xs">
        What the letters stand for
      </Title>
      <dl className="facts letters">
        {letters.map(({ letter, title }) => (
          <div key={letter}>
            <dt>{letter}</dt>
            <dd>{title}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** All zones and conduits with the characteristics a to n that are missing. */
export function ZoneList() {
  const answer = useAnswer<ZonesAnswer>('/api/zones');
  const [open, setOpen] = useState<ZoneRow>();
  return (
    <Answered answer={answer}>
      {({ zones, letters }) => (
        <>
          <div>
            <Table striped highlightOnHover className="stacked">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>
                    <Term name="Zone" /> or <Term name="Conduit">conduit</Term>
                  </Table.Th>
                  <Table.Th>Type</Table.Th>
                  <Table.Th>Joins</Table.Th>
                  <Table.Th ta="right">Assets directly in it</Table.Th>
                  <Table.Th>
                    Missing of a to n (<Term name="ZCR">ZCR 6.4</Term>)
                  </Table.Th>
                  <Table.Th className="no-print">Characteristics</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {zones.map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Td>
                      <SubjectLink id={row.id} name={row.name} kind={row.kind} />
                    </Table.Td>
                    <Cell label="Type">{words(row.zoneType ?? row.kind)}</Cell>
                    <Cell label="Joins">
                      <Joins row={row} />
                    </Cell>
                    <Cell label="Assets directly in it" ta="right">
                      {row.kind === 'zone' ? row.assets : <Quiet>does not apply</Quiet>}
                    </Cell>
                    <Cell label="Missing">
                      <Missing row={row} titles={new Map(letters.map((one) => [one.letter, one.title]))} />
                    </Cell>
                    <Table.Td className="no-print">
                      <Button
                        size="compact-sm"
                        variant="light"
                        aria-label={`Show the characteristics of ${row.name}`}
                        onClick={() => {
                          setOpen(row);
                        }}
                      >
                        Show
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
          <Letters letters={letters} />
          <Modal
            size="xl"
            opened={open !== undefined}
            onClose={() => {
              setOpen(undefined);
            }}
            title={open?.name}
          >
            {open !== undefined && <Detail id={open.id} />}
          </Modal>
        </>
      )}
    </Answered>
  );
}
