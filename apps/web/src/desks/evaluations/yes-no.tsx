import { useId, type ReactNode } from 'react';

interface YesNoProps {
  question: string;
  value: boolean | undefined;
  onChange: (value: boolean) => void;
  yes: string;
  no: string;
  children?: ReactNode;
}

/** A question that nobody answers for one: nothing is chosen beforehand. */
export function YesNo({ question, value, onChange, yes, no, children }: YesNoProps) {
  const name = useId();
  return (
    <fieldset className="yes-no">
      <legend>{question}</legend>
      <div className="choices">
        {[
          { text: no, answer: false },
          { text: yes, answer: true },
        ].map(({ text, answer }) => (
          <label key={text}>
            <input
              type="radio"
              name={name}
              checked={value === answer}
              onChange={() => onChange(answer)}
            />
            {text}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
