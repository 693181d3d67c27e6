import { Input } from 'antd';
import type { ReactNode } from 'react';
import { fieldId } from './parts';

interface TextPartProps {
  /** The name the server gives this piece when it is missing. */
  name: string;
  label?: string;
  hint: ReactNode;
  value: string;
  onChange: (text: string) => void;
  rows?: number;
}

/** One long text of the letter: label, what belongs in it, counter. */
export function TextPart({ name, label = name, hint, value, onChange, rows = 8 }: TextPartProps) {
  const id = fieldId(name);
  return (
    <div className="letter-field letter-counted">
      <label htmlFor={id}>
        {label}
        <Required />
      </label>
      <p className="secondary small" id={`${id}-hint`}>
        {hint}
      </p>
      <Input.TextArea
        id={id}
        aria-describedby={`${id}-hint`}
        aria-required
        value={value}
        maxLength={10_000}
        showCount
        autoSize={{ minRows: rows, maxRows: 40 }}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

/** The mark of what has to be filled in. */
export function Required() {
  return (
    <span className="required" aria-hidden="true">
      *
    </span>
  );
}
