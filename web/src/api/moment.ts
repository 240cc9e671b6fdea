/** The two clocks: when something was true in the plant, and when the record held it to be true. */
export interface Moment {
  /** Instant in UTC, ISO 8601; undefined means now. */
  readonly plant: string | undefined;
  /** Instant in UTC, ISO 8601; undefined means now. */
  readonly record: string | undefined;
}

/** An instant in UTC with more than milliseconds. */
const finer = /\.\d{4,9}Z$/;

function instant(text: string | null): string | undefined {
  if (text === null) {
    return undefined;
  }
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) {
    return undefined;
  }
  // The record's clock is finer than that of browsers: cut to milliseconds, the moment of a commit lies before it.
  return finer.test(text) ? text : new Date(milliseconds).toISOString();
}

/** The name of each clock in the address of a page, the same as in the questions of the API. */
const names = { plant: 'at', record: 'as-of' } as const;

/** Reads the moment out of the address of a page, so that a link to the past stays one. */
export function momentOf(parameters: URLSearchParams): Moment {
  return { plant: instant(parameters.get(names.plant)), record: instant(parameters.get(names.record)) };
}

/** The same parameters with another moment; all others stay. */
export function withMoment(parameters: URLSearchParams, moment: Moment): URLSearchParams {
  const changed = new URLSearchParams(parameters);
  for (const clock of ['plant', 'record'] as const) {
    const value = moment[clock];
    if (value === undefined) {
      changed.delete(names[clock]);
    } else {
      changed.set(names[clock], value);
    }
  }
  return changed;
}

export function isPast(moment: Moment): boolean {
  return moment.plant !== undefined || moment.record !== undefined;
}

/** The target of a link that stays at the moment which the reader looks at. */
export function linkAt(path: string, moment: Moment): string {
  const text = withMoment(new URLSearchParams(), moment).toString();
  return text === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`;
}
