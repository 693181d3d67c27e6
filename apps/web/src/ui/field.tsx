import { useEffect, useId, useRef, type ReactNode } from 'react';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  hint?: ReactNode;
  error?: string;
  max?: number;
  rows?: number;
  type?: 'text' | 'password' | 'tel';
  autoComplete?: string;
  /** Takes the cursor when it comes into view. */
  focused?: boolean;
}

/** One field of a public form: required mark, counter, and the error beside it. */
export function TextField({
  label,
  value,
  onChange,
  required,
  hint,
  error,
  max,
  rows,
  type = 'text',
  autoComplete,
  focused,
}: FieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const shared = {
    id,
    value,
    required,
    maxLength: max,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': `${id}-note`,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      <label htmlFor={id}>
        {label}
        {required && (
          <span className="required" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {rows ? (
        <textarea {...shared} rows={rows} />
      ) : (
        <input {...shared} ref={input} type={type} autoComplete={autoComplete} />
      )}
      <div className="field-note" id={`${id}-note`}>
        <span className={error ? 'field-error' : undefined}>{error ?? hint}</span>
        {max && rows && (
          <span className="counter">
            {value.length} / {max}
          </span>
        )}
      </div>
    </div>
  );
}
