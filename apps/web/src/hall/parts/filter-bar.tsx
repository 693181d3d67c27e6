import { useState, type ReactNode } from 'react';
import { usePhone } from '../../ui/media';

/** Filters above a list; folded on phones, so that the list itself comes first. */
export function FilterBar({
  count,
  onClear,
  children,
}: {
  /** How many filters are set. */
  count: number;
  onClear: () => void;
  children: ReactNode;
}) {
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const shown = !phone || open;
  return (
    <div className="filter-bar no-print">
      {phone && (
        <button
          type="button"
          className="btn"
          aria-expanded={open}
          onClick={() => setOpen((was) => !was)}
        >
          {open ? '收起筛选' : count > 0 ? `筛选（已选 ${count} 项）` : '筛选和排序'}
        </button>
      )}
      {shown && <div className="filter-fields">{children}</div>}
      {count > 0 && (
        <button type="button" className="btn btn-plain" onClick={onClear}>
          清除筛选
        </button>
      )}
    </div>
  );
}

/** A word to look for; asked on Enter or by the button, so that typing does not flicker. */
export function SearchField({
  label,
  value,
  onSearch,
  placeholder,
}: {
  label: string;
  value: string | undefined;
  onSearch: (value: string | undefined) => void;
  placeholder: string;
}) {
  return (
    <form
      role="search"
      className="search-field no-print"
      // Another address brings another word: begin anew with it.
      key={value}
      onSubmit={(event) => {
        event.preventDefault();
        const word = new FormData(event.currentTarget).get('word');
        onSearch(String(word).trim() || undefined);
      }}
    >
      <input
        type="search"
        name="word"
        aria-label={label}
        defaultValue={value}
        placeholder={placeholder}
        maxLength={50}
      />
      <button type="submit" className="btn">
        查找
      </button>
    </form>
  );
}
