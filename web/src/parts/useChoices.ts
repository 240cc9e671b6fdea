import { useAddress } from './useAddress';

/** Puts a value into the address of the page, or takes it out: none and an empty one are the same. */
export function useChoose(): (name: string, value: string | null) => void {
  const [, setParameters] = useAddress();
  return (name, value) => {
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
}

/** Filters of a page, kept in its address. */
export function useChoices<Name extends string>(names: readonly Name[]) {
  const [parameters] = useAddress();
  const chosen = Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? undefined])) as Record<
    Name,
    string | undefined
  >;
  const choose: (name: Name, value: string | null) => void = useChoose();
  return { chosen, choose };
}
