import { useCallback, useRef, useState } from 'react';
import { useKept as useKeptText } from '../../desk';

/** A form's values, kept on this machine with every keystroke until they are sent. */
export function useKept<T extends object>(key: string, initial: T) {
  const { recalled, keep, forget } = useKeptText<T>(key);
  const [value, setValue] = useState<T>(recalled ?? initial);
  const latest = useRef(value);
  return {
    value,
    /** Changes parts; what was typed while a file was on its way stays. */
    change: useCallback(
      (part: (now: T) => Partial<T>) => {
        latest.current = { ...latest.current, ...part(latest.current) };
        setValue(latest.current);
        keep(latest.current);
      },
      [keep],
    ),
    forget,
    recalled: recalled !== undefined,
  };
}
