import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/answers';
import type { Suggestion } from '../../api/combinationTypes';
import { useMay } from '../../api/session';
import { isKnown, type Change } from '../../api/types';
import { t } from '../../language/t';
import { ReasonDialog } from '../../parts/ReasonDialog';
import type { StatedChange } from '../subject/proposal';

/** Puts a suggestion forward as a combination of the record; somebody else approves the change. */
export function DeclareCombination({ suggested }: { suggested: Suggestion }) {
  const navigate = useNavigate();
  const [opened, dialog] = useDisclosure();
  const [name, setName] = useState(suggested.scenario.name);
  const mayPropose = useMay('propose');
  const propose = useCommand<StatedChange, Change>('/api/changes', { showsProblem: true });
  const items = suggested.parts.flatMap((part) => (isKnown(part.item) ? [part.item] : []));
  const sorts = suggested.parts.flatMap((part) => (isKnown(part.subType) ? [part.subType] : []));
  if (!mayPropose || items.some((item) => item.hidden === true)) {
    return null;
  }
  const declare = (why: string) => {
    const subject = { subject: 'new-1', kind: 'information-aggregate' };
    propose.mutate(
      {
        title: t('Declare the combination {0}', name.trim()),
        reason: why,
        type: 'NORMAL',
        statement: why,
        edits: [
          { ...subject, slot: 'designation', parts: { name: { values: [name.trim()] } } },
          {
            ...subject,
            slot: 'informationAggregate',
            parts: {
              ...(items.length === 0 ? {} : { members: { values: items.map((item) => item.id) } }),
              ...(sorts.length === 0 ? {} : { subTypes: { values: sorts } }),
              why: { values: [why] },
            },
          },
        ],
      },
      {
        onSuccess: (change) => {
          dialog.close();
          void navigate(`/changes/${encodeURIComponent(change.id)}`);
        },
      },
    );
  };
  return (
    <>
      <Button size="compact-xs" variant="default" className="no-print" onClick={dialog.open}>
        Declare
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={dialog.close}
        title="Declare a combination"
        purpose="It is put forward as a change. Say as its reason why the parts are more together than alone; another person approves it."
        submit="Propose"
        ordered={propose}
        ready={name.trim() !== ''}
        onReason={declare}
      >
        <TextInput
          label="Name of the combination"
          required
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
      </ReasonDialog>
    </>
  );
}
