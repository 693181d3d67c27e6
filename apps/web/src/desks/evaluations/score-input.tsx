import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { Criterion } from '#contracts';
import { hundredths } from '../../text/money';
import type { Scores } from './types';

interface ScoreInputProps {
  criterion: Criterion;
  /** Hundredths of a point; nothing while it is not scored. */
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  /** What else helps to decide, such as the members' mean. */
  hint?: string;
  showGuidance?: boolean;
}

/** `78.5` → 7850; null for what is no number of at most two decimals. */
function read(text: string): number | null {
  const found = /^(\d{1,3})(?:[.。](\d{0,2}))?$/.exec(text.trim());
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** Scores with one of them set, or taken back. */
export function withScore(scores: Scores, id: string, score: number | undefined): Scores {
  const next = { ...scores };
  if (score === undefined) delete next[id];
  else next[id] = score;
  return next;
}

/** Without needless zeros: 2250 → `22.5`. */
export const points = (value: number): string => String(Number(hundredths(value)));

/** One criterion: minus, number, plus; what is off the scale stays as typed, with the reason beside. */
export function ScoreInput({ criterion, value, onChange, hint, showGuidance }: ScoreInputProps) {
  const id = useId();
  const [text, setText] = useState<string>();
  const { name, weight, guidance, stepHundredths: step } = criterion;
  const full = weight * 100;
  const fits = (score: number) => score >= 0 && score <= full && score % step === 0;
  const typed = text === undefined ? undefined : read(text);
  const wrong = text !== undefined && text.trim() !== '' && (typed === null || !fits(typed!));
  const set = (next: number) => {
    setText(undefined);
    onChange(Math.min(full, Math.max(0, next)));
  };
  return (
    <fieldset className="criterion">
      <legend>{name}</legend>
      {showGuidance && <p className="secondary small">{guidance}</p>}
      <div className="stepper">
        <Button
          icon={<MinusOutlined />}
          aria-label={`${name}减 ${points(step)} 分`}
          disabled={(value ?? 0) <= 0}
          onClick={() => set((value ?? 0) - step)}
        />
        <Input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          aria-label={`${name}，0 到 ${weight} 分`}
          aria-describedby={wrong || hint ? `${id}-note` : undefined}
          aria-invalid={wrong}
          status={wrong ? 'error' : undefined}
          placeholder="未打分"
          value={text ?? (value === undefined ? '' : points(value))}
          onChange={({ target }) => {
            setText(target.value);
            const next = read(target.value);
            onChange(next !== null && fits(next) ? next : undefined);
          }}
          onBlur={() => !wrong && setText(undefined)}
        />
        <Button
          icon={<PlusOutlined />}
          aria-label={`${name}加 ${points(step)} 分`}
          disabled={(value ?? 0) >= full}
          onClick={() => set((value ?? 0) + step)}
        />
        <span className="secondary">/ {weight} 分</span>
      </div>
      {(wrong || hint) && (
        <p id={`${id}-note`} className={wrong ? 'field-error small' : 'secondary small'}>
          {wrong ? `须在 0 到 ${weight} 分之间，以 ${points(step)} 分为一档` : hint}
        </p>
      )}
    </fieldset>
  );
}
