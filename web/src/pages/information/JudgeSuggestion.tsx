import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCommand } from '../../api/answers';
import type { Suggestion } from '../../api/combinationTypes';
import { useMay } from '../../api/session';
import { isKnown } from '../../api/types';
import { ReasonDialog } from '../../parts/ReasonDialog';

interface Judgement {
  readonly scenario: string;
  readonly items: readonly string[];
  readonly subTypes: readonly string[];
  readonly dismissed: boolean;
  readonly reason: string;
}

/** Dismisses a combination that is suggested, or has one that was dismissed suggested again; the logbook keeps who did it and why. */
export function JudgeSuggestion({ suggested }: { suggested: Suggestion }) {
  const [opened, dialog] = useDisclosure();
  const mayApprove = useMay('approve');
  const judge = useCommand<Judgement, undefined>('/api/information/suggestions/judge', {
    showsProblem: true,
  });
  const dismissed = isKnown(suggested.dismissed);
  if (!mayApprove) {
    return null;
  }
  return (
    <>
      <Button size="compact-xs" variant="default" className="no-print" onClick={dialog.open}>
        {dismissed ? 'Suggest again' : 'Dismiss'}
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={dialog.close}
        title={dismissed ? 'Suggest it again' : 'Dismiss the suggestion'}
        purpose={
          dismissed
            ? 'It stands among the suggestions again. Say why.'
            : 'Say why these parts are no more together than alone here. The record stays as it is; the suggestion is kept with your name and your reason, and can be taken up again.'
        }
        submit={dismissed ? 'Suggest again' : 'Dismiss'}
        ordered={judge}
        onReason={(reason) => {
          judge.mutate(
            {
              scenario: suggested.scenario.id,
              items: suggested.parts.flatMap((part) => (isKnown(part.item) ? [part.item.id] : [])),
              subTypes: suggested.parts.flatMap((part) => (isKnown(part.subType) ? [part.subType] : [])),
              dismissed: !dismissed,
              reason,
            },
            { onSuccess: dialog.close },
          );
        }}
      />
    </>
  );
}
