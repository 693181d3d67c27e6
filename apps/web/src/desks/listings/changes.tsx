import { differingLines } from './field-lines';
import type { FieldChange } from './listing-data';

/** What differs between two contents, old beside new, the changed words marked. */
export function Changes({ changes }: { changes: FieldChange[] }) {
  return (
    <div className="changes">
      {changes.map(({ field, name, before, after }) => (
        <section key={field} className="change" aria-label={`${name}的改动`}>
          <p className="change-title">{name}</p>
          {differingLines(field, before, after).map((line) => (
            <div key={line.name} className="change-line">
              {line.name && <span className="change-name">{line.name}</span>}
              <Side label="原" text={line.before} other={line.after} kind="del" />
              <Side label="新" text={line.after} other={line.before} kind="ins" />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

function Side({
  label,
  text,
  other,
  kind: Mark,
}: {
  label: string;
  text: string | null;
  other: string | null;
  kind: 'del' | 'ins';
}) {
  if (text === null) {
    return (
      <p>
        <b>{label}：</b>
        <span className="secondary">（无此项）</span>
      </p>
    );
  }
  const [head, middle, tail] = split(text, other ?? '');
  return (
    <p>
      <b>{label}：</b>
      {head}
      {middle && <Mark>{middle}</Mark>}
      {tail}
    </p>
  );
}

/** What a text shares with another at its start and end, and what is its own between them. */
function split(text: string, other: string): [string, string, string] {
  const most = Math.min(text.length, other.length);
  let head = 0;
  while (head < most && text[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && text.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return [
    text.slice(0, head),
    text.slice(head, text.length - tail),
    text.slice(text.length - tail),
  ];
}
