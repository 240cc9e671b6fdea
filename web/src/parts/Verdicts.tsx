import { List, Text } from '@mantine/core';
import type { Verdict } from '../api/types';

/** What a requirement is needed for. */
const needed: Readonly<Record<string, string>> = {
  APPROVE: 'to approve',
  DECIDE: 'for the decision',
  SCHEDULE: 'to set the time',
  START: 'to begin the work',
  APPLY: 'to enter it in the record',
  VERIFY: 'to verify',
  CLOSE: 'to close',
};

/** The checklist of requirements: met, not met with the objections, or set aside. */
export function Verdicts({ verdicts }: { verdicts: readonly Verdict[] }) {
  return (
    <List listStyleType="none" spacing={4} mt={4} className="verdicts">
      {verdicts.map((verdict) => {
        const met = verdict.objections.length === 0;
        const state = met ? 'met' : verdict.overridden ? 'set aside' : 'not met';
        return (
          <List.Item key={verdict.requirement} data-state={state}>
            <Text size="sm">
              <span aria-hidden>{met ? '☑ ' : verdict.overridden ? '◪ ' : '☒ '}</span>
              {verdict.sentence}{' '}
              <b>
                ({state}
                {state === 'not met' && `, needed ${needed[verdict.step] ?? ''}`})
              </b>
            </Text>
            {verdict.objections.map((objection, index) => (
              <Text key={index} size="sm" ml={18}>
                {objection}
              </Text>
            ))}
          </List.Item>
        );
      })}
    </List>
  );
}
