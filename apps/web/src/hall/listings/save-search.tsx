import { useState } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { api, data } from '../../api/client';
import { useSession } from '../../session/session';
import { TextField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { useOnce } from '../parts/once';
import type { HallFilters } from './filters';

const LONGEST = 30;

/** 保存检索：keeps what is set above the list under a name; whoever is not signed in comes back to here. */
export function SaveSearch({
  filters,
  texts,
}: {
  filters: HallFilters;
  /** The filters in words, for a name to begin with. */
  texts: readonly string[];
}) {
  const session = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [search, setSearch] = useSearchParams();
  const open = Boolean(session) && search.has('saving');
  const begin = () => {
    const params = new URLSearchParams(search);
    params.set('saving', 'yes');
    if (session) setSearch(params, { preventScrollReset: true });
    else void navigate(`/sign-in?then=${encodeURIComponent(`${pathname}?${params.toString()}`)}`);
  };
  const end = () =>
    setSearch(
      (params) => {
        params.delete('saving');
        return params;
      },
      { replace: true, preventScrollReset: true },
    );
  if (!open) {
    return (
      <button type="button" className="btn" disabled={session === undefined} onClick={begin}>
        保存检索
      </button>
    );
  }
  // Other filters are another search: it begins anew.
  return <Form key={JSON.stringify(filters)} filters={filters} texts={texts} onEnd={end} />;
}

function Form({ filters, texts, onEnd }: Parameters<typeof SaveSearch>[0] & { onEnd: () => void }) {
  const [name, setName] = useState((texts.join(' ') || '全部榜单').slice(0, LONGEST));
  const saving = useOnce((body: { name: string; filters: HallFilters }, headers) =>
    data(api.POST('/api/v1/saved-searches', { body, headers })),
  );
  if (saving.data) {
    return (
      <div className="note note-good save-search" role="status">
        <p>
          已保存“{name.trim()}”。
          {saving.data.alerts
            ? '有符合的新榜单发布时，会在消息里提醒您。'
            : '所选状态不会有新发布的榜单，因此只作收藏，不会提醒。'}
        </p>
        <div className="tools">
          <Link className="btn" to="/searches">
            查看我的检索
          </Link>
          <button type="button" className="btn btn-plain" onClick={onEnd}>
            知道了
          </button>
        </div>
      </div>
    );
  }
  return (
    <form
      className="surface save-search"
      aria-label="保存检索"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) saving.mutate({ name: name.trim(), filters });
      }}
    >
      <TextField
        label="给这个检索起个名称"
        required
        focused
        max={LONGEST}
        value={name}
        onChange={setName}
        hint="有符合的新榜单发布时提醒您，可随时暂停或删除"
      />
      {saving.error && <ProblemNote error={saving.error} />}
      <div className="tools">
        <button type="submit" className="btn btn-primary" disabled={saving.isPending}>
          {saving.isPending ? '正在保存……' : '保存'}
        </button>
        <button type="button" className="btn" onClick={onEnd}>
          取消
        </button>
      </div>
    </form>
  );
}
