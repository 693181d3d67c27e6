import { useId } from 'react';

export interface Choice {
  value: string;
  label: string;
}

/** A choice of one, by the browser's own list: on phones that is the one everybody knows. */
export function SelectField({
  label,
  value,
  onChange,
  choices,
  all = '不限',
}: {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  choices: readonly Choice[];
  /** What stands for no choice; `null` where one must be made. */
  all?: string | null;
}) {
  const id = useId();
  return (
    <div className="field field-compact">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        {all !== null && <option value="">{all}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Choices from a table of names. */
export const choicesOf = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
