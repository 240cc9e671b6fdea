import { Text } from '@mantine/core';
import { useHidden } from '../../api/session';
import { SectionTabs, type SectionHead } from '../../parts/SectionTabs';
import { informationTabs } from './tabs';

/** The head of each page about information. */
export function InformationTabs(head: SectionHead) {
  const hidden = useHidden();
  return (
    <>
      <SectionTabs path="/information" tabs={informationTabs} {...head} />
      {hidden && (
        <Text size="sm" c="dimmed" mb="xs">
          Something of the record is not shown to you, by its label or by your roles. What is listed and
          counted here is the rest: 0 may stand for what you do not see.
        </Text>
      )}
    </>
  );
}
