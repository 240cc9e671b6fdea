import { useSearchParams } from 'react-router';

/** Filters of a page, kept in its address. */
export function useChoices<Name extends string>(names: readonly Name[]) {
  const [parameters, setParameters] = useSearchParams();
  const chosen = Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? undefined])) as Record<
    Name,
    string | undefined
  >;
  const choose = (name: Name, value: string | null) => {
    setParameters(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === null || value === '') {
          next.delete(name);
        } else {
          next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  };
  return { chosen, choose };
}
