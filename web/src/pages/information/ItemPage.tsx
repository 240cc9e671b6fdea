import { List, Table, Text, Title } from '@mantine/core';
import { useParams } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { CheckedItem } from '../../api/informationTypes';
import { isKnown } from '../../api/types';
import { t } from '../../language/t';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { Mark } from '../../parts/Mark';
import { SubjectLink } from '../../parts/SubjectLink';
import { namesOf } from '../../parts/SubjectLinks';
import { Quiet } from '../../parts/When';
import { counted, within, words } from '../../parts/words';
import { labelText } from '../exports/words';
import { InformationTabs } from './InformationTabs';

/** How an item stands to one thing that is demanded: what fails is to be seen among what does not. */
const marks: Readonly<Record<string, readonly [string, string]>> = {
  MET: ['FULFILLED', 'Met'],
  EXCEPTION: ['ACCEPTED_EXCEPTION', 'Excepted'],
  NOT_KNOWN: ['UNRESOLVED', 'Not known'],
  NOT_MET: ['GAP', 'Not met'],
};

function Item({ item }: { item: CheckedItem }) {
  return (
    <>
      <Text size="sm">
        {isKnown(item.row.item) && (
          <>
            <SubjectLink id={item.row.item} name={t('All that is recorded of it')} kind="information-item" />
            .{' '}
          </>
        )}
        {isKnown(item.row.label) ? labelText(item.row.label) : 'No label'},{' '}
        {isKnown(item.row.category) ? within(words(item.row.category)) : 'category not said'}
        {isKnown(item.row.subType) && ` (${within(words(item.row.subType))})`},{' '}
        {isKnown(item.row.holding)
          ? item.row.holding === 'BOTH'
            ? 'held and shared'
            : within(words(item.row.holding))
          : 'whether it is held or shared is not said'}
        .{isKnown(item.row.gap) && ` Gap: ${counted(item.row.gap, 'point')}.`}
      </Text>
      <Text size="sm" c="dimmed">
        Under {item.policies.length === 0 ? 'no handling policy' : namesOf(item.policies)}:{' '}
        {within(words(item.standing))}.{' '}
        {isKnown(item.horizon.until)
          ? `Useful to an attacker until ${item.horizon.until}${
              isKnown(item.horizon.because) ? `, as long as ${namesOf([item.horizon.because])} serves` : ''
            }.`
          : 'How long it is useful to an attacker is not known.'}
      </Text>
      {item.row.missing.length > 0 && <Text size="sm">Not said yet: {item.row.missing.join(', ')}.</Text>}
      {item.conflicts.map((conflict) => (
        <Text key={conflict} size="sm" c="light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))">
          {conflict}
        </Text>
      ))}
      <Table.ScrollContainer minWidth={600}>
        <Table striped mt="sm" className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Aspect</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>Why</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {item.aspects.map((one) => (
              <Table.Tr key={one.aspect}>
                <Table.Td>{words(one.aspect)}</Table.Td>
                <Cell label="State">{words(one.standing)}</Cell>
                <Cell label="Why" className="wrap">
                  {one.reasons.map((reason) => (
                    <div key={reason.sentence}>
                      <Mark
                        name={marks[reason.standing]?.[0] ?? 'OPEN'}
                        title={marks[reason.standing]?.[1] ?? words(reason.standing)}
                      />{' '}
                      {reason.sentence}
                    </div>
                  ))}
                </Cell>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Title order={2} size="h4" mt="md">
        What its protection lacks
      </Title>
      {item.lacking.length === 0 ? (
        <Quiet>Nothing that is known of.</Quiet>
      ) : (
        <List size="sm">
          {item.lacking.map((one) => (
            <List.Item key={one.sentence}>
              {one.sentence} ({counted(one.points, 'point')} of the gap)
            </List.Item>
          ))}
        </List>
      )}
      {item.controls.length > 0 && (
        <Text size="sm" mt="sm">
          Guarded by{' '}
          {item.controls.map((one, place) => (
            <span key={one.id}>
              {place > 0 && ', '}
              <SubjectLink id={one.id} name={one.name} hidden={one.hidden} kind="control" />
            </span>
          ))}
          .
        </Text>
      )}
    </>
  );
}

/** An item of information with all that is checked of it. */
export function ItemPage() {
  const { id = '' } = useParams();
  const answer = useAnswer<CheckedItem>(`/api/information/items/${encodeURIComponent(id)}`);
  return (
    <>
      <InformationTabs
        title={answer.data?.row.title ?? id}
        purpose="How an item is secured, against what its policies demand, and how long it is worth something."
      />
      <Answered answer={answer}>{(item) => <Item item={item} />}</Answered>
    </>
  );
}
