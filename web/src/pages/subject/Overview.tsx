import { ActionIcon, Group, Paper, Text, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useSchema } from '../../api/answers';
import { isKnown, type PartView, type SlotView, type SubjectView } from '../../api/types';
import { Quiet, When } from '../../parts/When';
import { counted, words } from '../../parts/words';

/** As many dots as sources agree, up to four, and a warning mark when others say otherwise. */
function Standing({ part }: { part: PartView }) {
  const dots = '●'.repeat(Math.min(4, part.agreeing));
  const title = `${counted(part.agreeing, 'source')} ${part.agreeing === 1 ? 'says' : 'say'} so${
    part.rivals > 0 ? `, ${part.rivals} otherwise` : ''
  }`;
  return (
    <span className="standing" title={title} aria-label={title} role="img">
      {part.rivals > 0 && <span className="rival">⚠{part.rivals}</span>}
      {part.agreeing === 0 ? '○' : dots}
      {part.agreeing > 4 && `+${part.agreeing - 4}`}
    </span>
  );
}

function yesOrNo(value: string): string {
  return value === 'true' ? 'yes' : 'no';
}

/** Numbers, addresses and versions line up; words and sentences read as such. */
function isExact(text: string): boolean {
  return /\d/.test(text) && text.split(' ').length <= 3;
}

/** So many days ahead a review is said to be due soon. */
const soon = 30;

/** Says that a day on which something has to be looked at again is past, or near. */
function DueMark({ day }: { day: string }) {
  const left = dayjs(day).diff(dayjs().startOf('day'), 'day');
  if (left < 0) {
    return <b> ⚠ overdue</b>;
  }
  return left <= soon ? <b> ⚠ due in {counted(left, 'day')}</b> : null;
}

function PartValue({ facet, part }: { facet: string; part: PartView }) {
  const schema = useSchema();
  const type = schema.data
    ?.find((one) => one.facet === facet)
    ?.parts.find((one) => one.name === part.name)?.type;
  const shown = part.shown
    .map((value) => {
      if (part.hidden?.includes(value) === true) {
        return 'not shown to you';
      }
      return type === 'choice' ? words(value) : type === 'boolean' ? yesOrNo(value) : value;
    })
    .join(', ');
  if (isKnown(part.absence)) {
    return (
      <>
        {part.absence.kind === 'NONE' ? 'none' : 'does not apply'}
        {part.absence.reason !== '' && `: ${part.absence.reason}`}
      </>
    );
  }
  return part.shown.length === 0 ? (
    <Quiet>not known</Quiet>
  ) : (
    <>
      <span className={isExact(shown) ? 'exact' : ''}>{shown}</span>
      {part.name === 'reviewDue' && <DueMark day={shown} />}
    </>
  );
}

function Facet({
  slot,
  onClaims,
  onEdit,
}: {
  slot: SlotView;
  onClaims: (slot: SlotView, part: PartView) => void;
  onEdit?: (slot: SlotView) => void;
}) {
  return (
    <Paper withBorder p="xs" className="facet" component="section">
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Title order={3}>
          {slot.label}
          {slot.key !== '' && (
            <Text span className="exact" size="sm" c="dimmed">
              {' '}
              {slot.key}
            </Text>
          )}
        </Title>
        {onEdit !== undefined && (
          <Tooltip label="Propose an edit">
            <ActionIcon
              variant="subtle"
              size="sm"
              className="no-print"
              aria-label={`Propose an edit of ${slot.label} ${slot.key}`}
              onClick={() => {
                onEdit(slot);
              }}
            >
              <IconPencil size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      {(isKnown(slot.from) || isKnown(slot.until)) && (
        <Text size="xs" c="dimmed">
          {isKnown(slot.from) && (
            <>
              since <When at={slot.from} />{' '}
            </>
          )}
          {isKnown(slot.until) && (
            <>
              until <When at={slot.until} />
            </>
          )}
        </Text>
      )}
      <dl className="parts">
        {slot.parts.map((part) => (
          <div key={part.name} data-contested={part.rivals > 0 || undefined}>
            <dt>{part.label}</dt>
            <dd>
              <UnstyledButton
                className="value"
                aria-label={`${part.label}: show the claims`}
                onClick={() => {
                  onClaims(slot, part);
                }}
              >
                <span>
                  <PartValue facet={slot.facet} part={part} />
                </span>
                <Standing part={part} />
              </UnstyledButton>
            </dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}

/** The facets of a subject as lists of definitions, made from the schema. Each value leads to its claims. */
export function Overview({
  subject,
  onClaims,
  onEdit,
}: {
  subject: SubjectView;
  onClaims: (slot: SlotView, part: PartView) => void;
  onEdit?: (slot: SlotView) => void;
}) {
  if (subject.slots.length === 0) {
    return <Quiet>Nothing is recorded of it at this moment.</Quiet>;
  }
  return (
    <>
      <div className="facets">
        {subject.slots.map((slot) => (
          <Facet
            key={slot.slot}
            slot={slot}
            onClaims={onClaims}
            {...(onEdit === undefined ? {} : { onEdit })}
          />
        ))}
      </div>
      <Text size="xs" c="dimmed" mt="xs">
        ● one source that says so, ○ none does, ⚠ sources say otherwise. A value opens its claims. Id for
        programs: <span className="exact">{subject.id}</span>
      </Text>
    </>
  );
}
