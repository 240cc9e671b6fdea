import { Group, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAnswer } from '../../api/answers';
import type { HeldOutside } from '../../api/combinationTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, When } from '../../parts/When';
import { SubjectPicker } from '../connectivity/SubjectPicker';
import { labelText, whatText } from '../exports/words';
import { Somebody } from '../../parts/Somebody';

function Back({ one }: { one: HeldOutside }) {
  if (isKnown(one.returned)) {
    return (
      <>
        came back <When at={one.returned} />
      </>
    );
  }
  return isKnown(one.back) ? <span className="exact nowrap">by {one.back}</span> : <Quiet>not agreed</Quiet>;
}

/** Everything that somebody outside holds, over shares and exports. */
export function HeldTable() {
  const [by, setBy] = useState('');
  const [site, setSite] = useState<string | null>(null);
  const [wanted] = useDebouncedValue({ by, site }, 400);
  const held = useAnswer<readonly HeldOutside[]>('/api/information/held', {
    ...(wanted.by === '' ? {} : { by: wanted.by }),
    ...(wanted.site === null ? {} : { site: wanted.site }),
  });
  return (
    <>
      <Group mb="xs">
        <TextInput
          label="Held by"
          placeholder="Everybody"
          value={by}
          onChange={(event) => {
            setBy(event.currentTarget.value);
          }}
        />
        <SubjectPicker label="About the site" kinds={['site']} value={site} onChange={setSite} />
      </Group>
      <Answered answer={held}>
        {(rows) =>
          rows.length === 0 ? (
            <Quiet>Nothing of that was given to anybody.</Quiet>
          ) : (
            <Table.ScrollContainer minWidth={860}>
              <Table striped className="stacked">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Who</Table.Th>
                    <Table.Th>What</Table.Th>
                    <Table.Th>Since</Table.Th>
                    <Table.Th>Label</Table.Th>
                    <Table.Th>What for</Table.Th>
                    <Table.Th>Return or destruction</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((one, place) => (
                    <Table.Tr key={place}>
                      <Table.Td>{one.recipient}</Table.Td>
                      <Cell label="What">
                        {isKnown(one.item) ? (
                          <SubjectLink
                            id={one.item.id}
                            name={one.item.name}
                            hidden={one.item.hidden}
                            kind="information-item"
                          />
                        ) : (
                          whatText(isKnown(one.export) ? one.export : '')
                        )}
                        {one.revision !== '' && (
                          <Text size="xs" c="dimmed">
                            revision {one.revision}
                          </Text>
                        )}
                      </Cell>
                      <Cell label="Since">
                        <When at={one.at} />, <Somebody user={one.by} />
                      </Cell>
                      <Cell label="Label" className="exact nowrap">
                        {labelText(one.label)}
                      </Cell>
                      <Cell label="What for">
                        {one.purpose}
                        {one.agreement !== '' && (
                          <Text size="xs" c="dimmed">
                            under {one.agreement}
                          </Text>
                        )}
                      </Cell>
                      <Cell label="Return or destruction">
                        <Back one={one} />
                      </Cell>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Answered>
    </>
  );
}
