import { Kbd, Modal, Table, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useLocation } from 'react-router';
import { useKeys } from '../parts/useKeys';
import { usePageActions } from '../parts/pageActions';
import { shortcutsAt } from './shortcuts';

/** All keys that do something, opened by a question mark: those of this page first. */
export function ShortcutHelp() {
  const [opened, { open, close }] = useDisclosure();
  const { pathname } = useLocation();
  useKeys({ '?': open });
  usePageActions('frame', [{ label: 'Keyboard shortcuts', keys: '?', run: open }]);
  return (
    <Modal opened={opened} onClose={close} title="Keyboard" size="lg">
      {shortcutsAt(pathname).map((group) => (
        <section key={group.title}>
          <Title order={3} size="h5" mt="sm">
            {group.title}
          </Title>
          <Table>
            <Table.Tbody>
              {group.keys.map(([keys, does]) => (
                <Table.Tr key={keys}>
                  <Table.Th scope="row" w={180}>
                    <Kbd>{keys}</Kbd>
                  </Table.Th>
                  <Table.Td>{does}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Modal>
  );
}
