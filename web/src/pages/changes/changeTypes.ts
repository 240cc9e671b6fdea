/** The sorts of change with what each means. */
export const changeTypes = [
  ['NORMAL', 'Normal: reviewed one by one'],
  ['STANDARD', 'Standard: agreed beforehand and done often'],
  ['RETROSPECTIVE', 'Retrospective: found in the plant and entered afterwards'],
  ['EMERGENCY', 'Emergency: done first, reviewed at once after'],
  ['TEMPORARY', 'Temporary: meant to end'],
  ['BASELINE', 'Baseline: the first acceptance of what sources say'],
] as const;
