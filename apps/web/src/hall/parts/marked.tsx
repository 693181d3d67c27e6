import { Fragment } from 'react';

/** A text with the words that were looked for marked; all of it is text, nothing of it markup. */
export function Marked({
  text,
  marks = [],
}: {
  text: string;
  marks?: readonly { from: number; to: number }[];
}) {
  return (
    <>
      {marks.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(marks[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  );
}
