import './agreements.css';

interface ProgressBarProps {
  label: string;
  value: number;
  of: number;
  /** The numbers in words, beside the bar. */
  text: string;
}

/** A thin bar with its numbers; who cannot see it hears the numbers. */
export function ProgressBar({ label, value, of, text }: ProgressBarProps) {
  const percent = of > 0 ? Math.min(100, (value / of) * 100) : value > 0 ? 100 : 0;
  return (
    <div className="progress">
      <span>{label}</span>
      <span className="progress-text">{text}</span>
      <span className="progress-track" aria-hidden="true">
        <span
          className={percent >= 100 ? 'progress-fill progress-full' : 'progress-fill'}
          style={{ width: `${percent}%` }}
        />
      </span>
    </div>
  );
}
