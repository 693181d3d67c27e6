import { diffText } from './text-diff';

/** An old and a new text in one: what went is struck through, what came is underlined. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  return (
    <p className="difference">
      {diffText(before, after).map(({ kind, text }, index) => {
        if (kind === 'out') return <del key={index}>{text}</del>;
        if (kind === 'in') return <ins key={index}>{text}</ins>;
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}
