import { List, Text } from '@mantine/core';
import type { Decision, Doubt, RuleLine, Way } from '../../api/connectivityTypes';
import { isKnown } from '../../api/types';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet } from '../../parts/When';
import { counted, within, words } from '../../parts/words';

/** A rule by its name and in the device's own words, with where it stands. */
export function RuleText({ rule }: { rule: RuleLine }) {
  return (
    <>
      {isKnown(rule.name) && rule.name !== rule.words && (
        <Text span inherit fw={600}>
          {rule.name}{' '}
        </Text>
      )}
      <Text span inherit className="exact">
        {rule.words}
      </Text>{' '}
      <Text span size="xs" c="dimmed">
        {rule.list === '' ? 'rule' : `list ${rule.list}`}
        {rule.position > 0 && `, place ${rule.position}`}
        {isKnown(rule.place) && `; ${rule.place}`}
      </Text>
    </>
  );
}

function DecisionText({ decision }: { decision: Decision }) {
  const verdict = isKnown(decision.permits)
    ? decision.permits
      ? '✓ lets it pass'
      : '✕ refuses it'
    : '? perhaps';
  return (
    <>
      <Text span inherit fw={600}>
        {verdict}
      </Text>
      {`, ${within(words(decision.where))}: `}
      {isKnown(decision.rule) ? (
        <RuleText rule={decision.rule} />
      ) : (
        <Quiet>
          {`no rule${decision.list === '' ? '' : ` of ${decision.list}`} matches, and this is what the device does with the rest`}
        </Quiet>
      )}
    </>
  );
}

/** The way of one packet hop by hop, with the rule that decides at each. */
export function WaySteps({ way, title }: { way: Way; title: string }) {
  return (
    <section aria-label={title}>
      <Text fw={600} mt="sm">
        {title}
      </Text>
      <Text size="sm" className="exact">
        {way.packet}
      </Text>
      {way.hops.length === 0 && <Quiet>No device is passed on the way.</Quiet>}
      <List type="ordered" size="sm" spacing={4} my={4}>
        {way.hops.map((hop, place) => (
          <List.Item key={`${hop.device.id} ${place}`}>
            <SubjectLink id={hop.device.id} name={hop.device.name} hidden={hop.device.hidden} kind="asset" />
            {hop.in !== '' && `, in by ${hop.in}`}
            {hop.out !== '' && `, out by ${hop.out}`}
            {hop.decisions.length === 0 && hop.translations.length === 0 && (
              <Text size="xs" c="dimmed">
                no list is asked here
              </Text>
            )}
            {hop.translations.map((text) => (
              <Text size="sm" key={text}>
                ⇄ {text}
              </Text>
            ))}
            {hop.decisions.map((decision, at) => (
              <Text size="sm" key={`${decision.where} ${decision.list} ${at}`} component="div">
                <DecisionText decision={decision} />
              </Text>
            ))}
          </List.Item>
        ))}
      </List>
      <Text size="sm">
        {way.arrives ? '●' : '✕'} {way.end}
      </Text>
    </section>
  );
}

/** Why an answer is not certain, line by line. */
export function Doubts({ doubts, all }: { doubts: readonly Doubt[]; all?: number }) {
  if (doubts.length === 0) {
    return null;
  }
  const count = all ?? doubts.length;
  return (
    <section aria-label="Doubts">
      <Text fw={600} mt="sm">
        {counted(count, 'doubt')} {count === 1 ? 'lowers' : 'lower'} the certainty
      </Text>
      <List size="sm" spacing={2} my={4}>
        {doubts.map((doubt, place) => (
          <List.Item key={`${doubt.subject.id} ${doubt.line ?? ''} ${place}`}>
            <SubjectLink id={doubt.subject.id} name={doubt.subject.name} hidden={doubt.subject.hidden} />:{' '}
            {doubt.why}
            {doubt.words !== '' && (
              <>
                {': '}
                <Text span inherit className="exact">
                  {doubt.words}
                </Text>
              </>
            )}
            {(isKnown(doubt.place) || isKnown(doubt.line)) && (
              <Text span size="xs" c="dimmed">
                {' '}
                {doubt.place ?? doubt.line}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
      {count > doubts.length && <Quiet>{`${counted(count - doubts.length, 'more doubt')} not listed`}</Quiet>}
    </section>
  );
}
