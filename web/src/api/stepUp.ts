/** Asks the person to show once more who they are, by one of those ways; whether they did. */
export type StepUpAsker = (ways: readonly string[]) => Promise<boolean>;

let asker: StepUpAsker | undefined;

/** Says who asks; gives back how to stop it. */
export function askStepUpBy(next: StepUpAsker): () => void {
  asker = next;
  return () => {
    if (asker === next) {
      asker = undefined;
    }
  };
}

/** Whether the person showed it; not, where nobody can be asked. */
export async function stepUp(ways: unknown): Promise<boolean> {
  if (asker === undefined || !Array.isArray(ways)) {
    return false;
  }
  return asker(ways.filter((way) => typeof way === 'string'));
}
