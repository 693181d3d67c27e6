import { diffText, type Piece } from '../../ui/text-diff';
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
              <OldAndNew before={line.before} after={line.after} />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

function OldAndNew({ before, after }: { before: string | null; after: string | null }) {
  const pieces = diffText(before ?? '', after ?? '');
  return (
    <>
      <Side
        label="原"
        there={before !== null}
        pieces={pieces.filter(({ kind }) => kind !== 'in')}
      />
      <Side
        label="新"
        there={after !== null}
        pieces={pieces.filter(({ kind }) => kind !== 'out')}
      />
    </>
  );
}

function Side({ label, there, pieces }: { label: string; there: boolean; pieces: Piece[] }) {
  return (
    <p>
      <b>{label}：</b>
      {there ? (
        pieces.map(({ kind, text }, index) => {
          if (kind === 'out') return <del key={index}>{text}</del>;
          if (kind === 'in') return <ins key={index}>{text}</ins>;
          return <span key={index}>{text}</span>;
        })
      ) : (
        <span className="secondary">（无此项）</span>
      )}
    </p>
  );
}
