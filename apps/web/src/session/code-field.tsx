import { TextField } from '../ui/field';

interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  label?: string;
  hint?: string;
  focused?: boolean;
  error?: string;
}

/** A code of the app; where one stands in, a recovery code. */
export function CodeField({
  value,
  onChange,
  label = '验证码',
  hint = '打开手机上的验证器应用，输入“揭榜台”的 6 位数字；手机不在身边，可以输入一个恢复码',
  focused = true,
  error,
}: CodeFieldProps) {
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      required
      focused={focused}
      autoComplete="one-time-code"
      hint={hint}
      error={error}
    />
  );
}
