import { PasswordInput, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';

interface Field {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function typed(field: Field) {
  return {
    value: field.value,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      field.onChange(event.currentTarget.value);
    },
  };
}

/** Who somebody is, as password managers know the fields. */
export function NameAndPassword({ user, password }: { readonly user: Field; readonly password: Field }) {
  return (
    <>
      <TextInput
        label="Name to sign in with"
        name="username"
        autoComplete="username"
        required
        {...typed(user)}
      />
      <PasswordInput
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        {...typed(password)}
      />
    </>
  );
}

/**
 * A password that is chosen, twice.
 *
 * @param label what it is called; its repetition is called so "again"
 * @param name what password managers call it
 * @param differs whether the two are not the same
 */
export function NewPassword({
  label,
  name,
  fresh,
  again,
  differs,
}: {
  readonly label: string;
  readonly name: string;
  readonly fresh: Field;
  readonly again: Field;
  readonly differs: boolean;
}) {
  return (
    <>
      <PasswordInput
        label={label}
        description="12 characters or more; a sentence is easier to remember than symbols"
        name={name}
        autoComplete="new-password"
        required
        {...typed(fresh)}
      />
      <PasswordInput
        label={`${label} again`}
        name={`${name}-again`}
        autoComplete="new-password"
        required
        error={differs ? 'The two passwords differ.' : undefined}
        {...typed(again)}
      />
    </>
  );
}
