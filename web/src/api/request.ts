import { ProblemError, problemOf } from './problem';
import { stepUp } from './stepUp';

/** What may stand behind the question mark; a value that is undefined is left out. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One call of the API. A path starts with `/api/`. */
export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Query;
  /** Sent as JSON, or as it is when it is a form or a file. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Is told how much of a form or file has been sent, from 0 to 1. */
  readonly onSent?: (share: number) => void;
}

/** The value of a cookie in the text of `document.cookie`. */
export function cookie(cookies: string, name: string): string | undefined {
  const found = cookies
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? undefined : decodeURIComponent(found.slice(name.length + 1));
}

/** The path with its query; repeated values become repeated parameters. */
export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'object') {
      value.forEach((one) => {
        parameters.append(name, one);
      });
    } else if (value !== undefined) {
      parameters.append(name, String(value));
    }
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

function isSentAsItIs(body: unknown): body is FormData | Blob {
  return body instanceof FormData || body instanceof Blob;
}

async function bodyOf(response: Response): Promise<unknown> {
  const kind = response.headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(kind)) {
    return undefined;
  }
  return (await response.json()) as unknown;
}

/**
 * Makes the call; an answer that is not a success, or none at all, is thrown as a `ProblemError`. Where the server wants to be shown once
 * more who asks, the person is asked, and the call is made again.
 */
export async function send(path: string, call: Call = {}): Promise<Response> {
  try {
    return await sendOnce(path, call);
  } catch (thrown) {
    if (
      thrown instanceof ProblemError &&
      thrown.problem.more['code'] === 'step-up-required' &&
      (await stepUp(thrown.problem.more['ways']))
    ) {
      return sendOnce(path, call);
    }
    throw thrown;
  }
}

/** Only the older way of asking says how much of a body is sent already. */
function sentStepByStep(
  path: string,
  method: string,
  headers: Headers,
  body: FormData | Blob,
  onSent: (share: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const asking = new XMLHttpRequest();
    asking.open(method, path);
    headers.forEach((value, name) => {
      asking.setRequestHeader(name, value);
    });
    asking.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        onSent(event.loaded / event.total);
      }
    });
    asking.addEventListener('load', () => {
      const kind = asking.getResponseHeader('content-type') ?? '';
      resolve(
        new Response(asking.responseText, {
          status: asking.status,
          statusText: asking.statusText,
          headers: { 'content-type': kind },
        }),
      );
    });
    asking.addEventListener('error', () => {
      reject(new TypeError('not sent'));
    });
    asking.send(body);
  });
}

async function sendOnce(path: string, call: Call): Promise<Response> {
  const method = call.method ?? 'GET';
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  if (method !== 'GET') {
    const token = cookie(document.cookie, 'XSRF-TOKEN');
    if (token !== undefined) {
      headers.set('X-XSRF-TOKEN', token);
    }
  }
  const init: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store' };
  if (call.signal !== undefined) {
    init.signal = call.signal;
  }
  if (isSentAsItIs(call.body)) {
    init.body = call.body;
  } else if (call.body !== undefined) {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(call.body);
  }
  const answer =
    call.onSent !== undefined && isSentAsItIs(call.body)
      ? sentStepByStep(address(path, call.query), method, headers, call.body, call.onSent)
      : fetch(address(path, call.query), init);
  const response = await answer.catch((thrown: unknown) => {
    if (call.signal?.aborted === true) {
      throw thrown;
    }
    throw new ProblemError(
      problemOf(0, 'No answer', { detail: 'The server of Asbuilt cannot be reached from here.' }),
    );
  });
  if (!response.ok) {
    const body = await bodyOf(response).catch(() => undefined);
    throw new ProblemError(problemOf(response.status, response.statusText, body));
  }
  return response;
}

/** Makes the call and reads its JSON. The type is the promise of the API's contract, `openapi.json`. */
export async function request<T>(path: string, call: Call = {}): Promise<T> {
  return (await bodyOf(await send(path, call))) as T;
}
