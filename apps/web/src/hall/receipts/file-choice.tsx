import { useId } from 'react';

/** Chooses files on this machine, by a label that says which. */
export function FileChoice({
  label,
  hint,
  accept,
  multiple,
  required,
  error,
  onChoose,
}: {
  label: string;
  hint: string;
  accept?: string;
  multiple?: boolean;
  required?: boolean;
  error?: string;
  onChoose: (files: File[]) => void;
}) {
  const id = useId();
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
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChoose([...(event.target.files ?? [])])}
      />
      <div className="field-note" id={`${id}-note`}>
        <span className={error ? 'field-error' : undefined}>{error ?? hint}</span>
      </div>
    </div>
  );
}
