import { Form } from 'antd';
import { createContext, useContext, type ReactNode } from 'react';
import type { Gap } from '../listing-data';
import { idOf } from './steps';

/** The sentences to be shown beside their fields. */
export const Gaps = createContext<readonly Gap[]>([]);

export function useGap(field: string): string | undefined {
  return useContext(Gaps).find((gap) => gap.field === field)?.message;
}

/** One field of the form: label, required mark, hint, and what is missing in words. */
export function Item({
  field,
  label,
  required,
  hint,
  children,
}: {
  field: string;
  label: string;
  required?: boolean;
  hint?: ReactNode;
  children: (id: string) => ReactNode;
}) {
  const gap = useGap(field);
  const id = idOf(field);
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      required={required}
      validateStatus={gap ? 'error' : undefined}
      help={gap}
      extra={hint}
    >
      {children(id)}
    </Form.Item>
  );
}
