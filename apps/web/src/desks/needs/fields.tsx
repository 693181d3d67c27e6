import { useId, type ReactNode } from 'react';

interface Option {
  value: string;
  label: string;
}

interface ChoiceProps {
  label: string;
  value: string | null;
  options: Option[];
  onChange: (value: string) => void;
  required?: boolean;
  hint?: ReactNode;
  error?: string;
}

const Mark = () => (
  <span className="required" aria-hidden="true">
    *
  </span>
);

/** One of many: the phone's own picker, which everybody knows. */
export function SelectField({
  label,
  value,
  options,
  onChange,
  required,
  hint,
  error,
  placeholder = '请选择',
}: ChoiceProps & { placeholder?: string }) {
  const id = useId();
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      <label htmlFor={id}>
        {label}
        {required && <Mark />}
      </label>
      <select
        id={id}
        value={value ?? ''}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <div className="field-note" id={`${id}-note`}>
        <span className={error ? 'field-error' : undefined}>{error ?? hint}</span>
      </div>
    </div>
  );
}

/** One of a few: large buttons side by side, all in view. */
export function ButtonsField({
  label,
  value,
  options,
  onChange,
  required,
  hint,
  error,
}: ChoiceProps) {
  const id = useId();
  return (
    <fieldset
      className={error ? 'field choice-field field-bad' : 'field choice-field'}
      role="radiogroup"
      aria-required={required}
      aria-describedby={`${id}-note`}
    >
      <legend>
        {label}
        {required && <Mark />}
      </legend>
      <div className="choice-buttons">
        {options.map((option) => (
          <label key={option.value} className="choice-button">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <div className="field-note" id={`${id}-note`}>
        <span className={error ? 'field-error' : undefined}>{error ?? hint}</span>
      </div>
    </fieldset>
  );
}
