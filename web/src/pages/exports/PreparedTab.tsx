import { Text } from '@mantine/core';
import { Answered } from '../../parts/Answered';
import { PreparedTable } from '../../parts/PreparedTable';
import { usePreparedFiles } from '../../parts/usePreparedFiles';
import { Quiet } from '../../parts/When';

/** What the reader has had made in the background, whether or not the page was left meanwhile. */
export function PreparedTab() {
  const { files, discard } = usePreparedFiles();
  return (
    <>
      <Text size="sm" mb="sm">
        What takes long is made in the background, with your rights, and can be fetched by you for an hour. It
        is in the register of what left when you fetch it.
      </Text>
      <Answered answer={files}>
        {(all) =>
          all.length === 0 ? (
            <Quiet>
              Nothing is being made. Reports, lists and formats for other tools can be made this way.
            </Quiet>
          ) : (
            <PreparedTable
              files={all}
              onDiscard={(id) => {
                discard.mutate(id);
              }}
            />
          )
        }
      </Answered>
    </>
  );
}
