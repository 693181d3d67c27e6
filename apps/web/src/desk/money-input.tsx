import { Input } from 'antd';
import { useState } from 'react';
import { formatYuan, parseYuan, yuanInWords } from '#kernel';

interface MoneyInputProps {
  /** Amount in 分. */
  value?: number | null;
  onChange?: (fen: number | null) => void;
  id?: string;
  disabled?: boolean;
  /** Writes the amount in capital numerals beneath. */
  words?: boolean;
  'aria-label'?: string;
}

const read = (text: string): number | null => {
  try {
    return parseYuan(text);
  } catch {
    return null;
  }
};

/** An amount typed in 元, held in 分. */
export function MoneyInput({ value, onChange, words, ...rest }: MoneyInputProps) {
  const shown = value === null || value === undefined ? '' : formatYuan(value);
  const [text, setText] = useState<string>();
  const wrong = text !== undefined && text.trim() !== '' && read(text) === null;
  return (
    <>
      <Input
        {...rest}
        inputMode="decimal"
        suffix="元"
        status={wrong ? 'error' : undefined}
        value={text ?? shown}
        onChange={({ target }) => {
          setText(target.value);
          onChange?.(read(target.value));
        }}
        onBlur={() => !wrong && setText(undefined)}
      />
      {wrong && <span className="field-error">金额应为数字，最多两位小数，如 12,000.50</span>}
      {words && !wrong && Boolean(value) && (
        <span className="secondary small">{yuanInWords(value!)}</span>
      )}
    </>
  );
}
