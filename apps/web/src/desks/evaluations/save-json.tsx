import { Button } from 'antd';
import type { ReactNode } from 'react';

/** Saves what the page already holds as a file, so that it can be checked without the page. */
export function SaveJson({
  name,
  value,
  children,
}: {
  name: string;
  value: unknown;
  children: ReactNode;
}) {
  const save = () => {
    const text = `${JSON.stringify(value, null, 2)}\n`;
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${name}.json`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button size="small" onClick={save}>
      {children}
    </Button>
  );
}
