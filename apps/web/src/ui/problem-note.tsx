import { ProblemError } from '../api/problem';

/** What went wrong and what to do, in words. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const text = error instanceof ProblemError ? error.message : '页面出了差错，请刷新后再试。';
  const fields = error instanceof ProblemError ? Object.values(error.fields) : [];
  return (
    <div className="note note-bad" role="alert">
      <p>{text}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <button type="button" className="btn" onClick={onRetry}>
          再试一次
        </button>
      )}
    </div>
  );
}
