import { Drawer, Text, Title } from '@mantine/core';
import { isKnown } from '../../api/types';
import type { Rule } from '../../api/validationTypes';
import { Mark } from '../../parts/Mark';
import { within, words } from '../../parts/words';

/** What a person needs to know of a rule. */
export function RuleDrawer({ rule, onClose }: { rule: Rule | undefined; onClose: () => void }) {
  return (
    <Drawer opened={rule !== undefined} onClose={onClose} position="right" title="Rule" size="md">
      {rule !== undefined && (
        <>
          <Title order={2} mb="xs">
            {rule.sentence}
          </Title>
          <Mark name={rule.severity} />
          {isKnown(rule.lowers) && (
            <Text size="sm" mt="xs">
              Lowers {within(words(rule.lowers))}. Looks at: {rule.kinds.map(words).join(', ')}.
            </Text>
          )}
          {(
            [
              ['Why it matters', rule.why],
              ['When it is no fault', rule.falseAlarm],
              ['What to do', rule.remedy],
              ['Source', rule.source],
            ] as const
          ).map(([title, text]) => (
            <div key={title}>
              <Text fw={600} mt="sm">
                {title}
              </Text>
              <Text>{text}</Text>
            </div>
          ))}
        </>
      )}
    </Drawer>
  );
}
