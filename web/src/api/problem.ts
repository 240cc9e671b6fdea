/** A problem as the server states it, or as the wire gave it. Source: RFC 9457. */
export interface Problem {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** The kind of problem: the code by which pages and scripts tell one from another. */
  readonly type: string;
  /** Everything else that the server said about it. */
  readonly more: Readonly<Record<string, unknown>>;
}

/** Thrown by every call of the API that was not granted. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail === '' ? problem.title : problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value : otherwise;
}

/** Reads a problem out of the body of an answer; an answer without one still becomes a sentence. */
export function problemOf(status: number, statusText: string, body: unknown): Problem {
  const { type, title, detail, ...more } = isRecord(body) ? body : {};
  return {
    status,
    type: text(type, 'about:blank'),
    title: text(title, statusText.trim() === '' ? `The server answered ${status}` : statusText),
    detail: text(detail, ''),
    more,
  };
}

/** What a refusal is called on a page; the words of the protocol say nothing to whoever is refused. */
const refusals: Readonly<Record<number, string>> = {
  403: 'You may not do this',
  404: 'There is no such thing, or it is not shown to you',
  409: 'Not done',
  422: 'Not done',
};

/** What a problem is called on a page. */
export function titleOf(problem: Problem): string {
  return refusals[problem.status] ?? problem.title;
}

/** The problem behind anything that was thrown. */
export function problemBehind(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) {
    return thrown.problem;
  }
  return {
    status: 0,
    type: 'about:blank',
    title: 'This page failed',
    detail: thrown instanceof Error ? thrown.message : String(thrown),
    more: {},
  };
}
