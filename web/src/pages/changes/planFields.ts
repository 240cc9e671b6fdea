import type { Plan } from '../../api/types';

/** The texts of a plan with what each asks. */
export const planTexts = [
  ['owner', 'Who answers for it'],
  ['risk', 'Effect on risk and safety'],
  ['security', 'Effect on security'],
  ['connectivity', 'Effect on connectivity'],
  ['thirdParty', 'Which third party takes part, or that none does'],
  ['testPlan', 'How it is tested'],
  ['rollbackPlan', 'How it is undone if it fails'],
  ['training', 'Who needs training, or that nobody does'],
] as const;

/** The moments of a plan. */
export const planTimes = [
  ['from', 'The work begins'],
  ['until', 'The work is over'],
  ['ends', 'A temporary change ends'],
  ['reviewDue', 'An emergency change is reviewed by'],
] as const;

/** A plan without what is not said: an empty text says nothing. */
export function planSaid(plan: Plan): Plan {
  const said = Object.entries(plan).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  return { ...(Object.fromEntries(said) as Partial<Plan>), extent: plan.extent };
}
