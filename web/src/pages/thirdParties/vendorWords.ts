/** What the six parts of a map of the supply chain are called, in their order. */
export const partTitles: Readonly<Record<string, string>> = {
  SUBCONTRACTORS: 'Subcontractors',
  PRODUCT_AND_IMPORTANCE: 'What it supplies, and how important that is',
  INFORMATION_FLOWS: 'Information flows and their value',
  ASSURANCE_CONTACTS: 'Assurance contacts',
  LAST_ASSESSMENT: 'Last assessment',
  CERTIFICATIONS: 'Certifications',
};

/** What an observed session comes to, in words. */
export const verdictWords: Readonly<Record<string, string>> = {
  APPROVED: 'Approved',
  STANDING: 'Standing access',
  OWN_STAFF: 'Own staff',
  REFUSED: 'Refused by the device',
  CANNOT_TELL: 'Cannot tell',
  OUT_OF_WINDOW: 'Out of window',
  UNAPPROVED: 'Not approved',
  NO_PATH: 'No access path',
  PATH_OFF: 'Path is off',
  ACCOUNT_UNKNOWN: 'Account unknown',
  PERSON_LEFT: 'Person has left',
};

/** What is done next at an access path, in words. */
export const stepWords: Readonly<Record<string, string>> = {
  ENABLED: 'Switched on',
  ENDED: 'Visit ended',
  DISABLED: 'Switched off',
  REVIEWED: 'Reviewed',
};

/** What is not as it should be with a person, in words. */
export const flagWords: Readonly<Record<string, string>> = {
  LEFT_WITH_ACCESS: 'left, and still has access',
  CONTRACT_OVER: 'contract is over, and still has access',
  NOT_STARTED: 'has access before the first day',
  NOT_VETTED: 'has access, and nobody says that the person was vetted',
  TRAINING_EXPIRED: 'training has lapsed',
};
