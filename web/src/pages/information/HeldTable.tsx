import { Group, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAnswer } from '../../api/answers';
import type { HeldOutside } from '../../api/combinationTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, When } from '../../parts/When';
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
  const [site, setSite] = useState('');
  const [wanted] = useDebouncedValue({ by, site }, 400);
  const held = useAnswer<readonly HeldOutside[]>('/api/information/held', {
    ...(wanted.by === '' ? {} : { by: wanted.by }),
    ...(wanted.site === '' ? {} : { site: wanted.site }),
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
        <TextInput
          label="About the site"
          placeholder="Id of a site"
          value={site}
          onChange={(event) => {
            setSite(event.currentTarget.value);
          }}
        />
      </Group>
      <Answered answer={held}>
        {(rows) =>
          rows.length === 0 ? (
            <Quiet>Nothing of that was given to anybody.</Quiet>
          ) : (
            <Table.ScrollContainer minWidth={860}>
              <Table striped>
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
                      <Table.Td>
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
                      </Table.Td>
                      <Table.Td>
                        <When at={one.at} />, <Somebody user={one.by} />
                      </Table.Td>
                      <Table.Td className="exact nowrap">{labelText(one.label)}</Table.Td>
                      <Table.Td>
                        {one.purpose}
                        {one.agreement !== '' && (
                          <Text size="xs" c="dimmed">
                            under {one.agreement}
                          </Text>
                        )}
                      </Table.Td>
                      <Table.Td>
                        <Back one={one} />
                      </Table.Td>
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
