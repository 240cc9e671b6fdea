import { Badge, Button, Group, List, Select, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../../api/answers';
import type { ZoneSpecification, ZonesAnswer } from '../../../api/zones';
import { Answered } from '../../../parts/Answered';

/** The cyber security requirements specification, made from the record; it prints as it stands. */
export function Specification() {
  const zones = useAnswer<ZonesAnswer>('/api/zones');
  const [system, setSystem] = useState<string | null>(null);
  const answer = useAnswer<ZoneSpecification>('/api/zones/specification', { system: system ?? undefined });
  return (
    <>
      <Group className="no-print" mb="sm" align="flex-end">
        <Select
          label="System under consideration"
          placeholder="Everything in the record"
          clearable
          data={(zones.data?.systems ?? []).map((one) => ({ value: one.id, label: one.name }))}
          value={system}
          onChange={setSystem}
          w={320}
        />
        <Button
          variant="light"
          onClick={() => {
            window.print();
          }}
        >
          Print
        </Button>
      </Group>
      <Answered answer={answer}>
        {(written) => (
          <article>
            <Title order={2}>
              Cyber security requirements specification
              {written.system !== undefined && written.system !== null && `: ${written.system.name}`}
            </Title>
            {written.sections.map((section) => (
              <section key={section.number}>
                <Title order={3} mt="md">
                  {section.number} {section.heading}
                </Title>
                <List size="sm">
                  {section.says.map((line) => (
                    <List.Item key={line}>{line}</List.Item>
                  ))}
                  {section.open.map((line) => (
                    <List.Item key={`open ${line}`}>
                      <Group gap="xs" component="span">
                        <Badge color="orange" variant="light">
                          Open
                        </Badge>
                        <Text span size="sm">
                          {line}
                        </Text>
                      </Group>
                    </List.Item>
                  ))}
                </List>
              </section>
            ))}
          </article>
        )}
      </Answered>
    </>
  );
}
