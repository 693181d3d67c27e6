import { useState } from 'react';
import { api, data } from '../../api/client';
import { ProblemNote } from '../../ui/problem-note';
import { useOnce } from '../parts/once';

/** 撤回异议：asks once and names its effect. */
export function Withdraw({ id, code, onDone }: { id: string; code: string; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const withdrawing = useOnce((body: { code: string }, headers) =>
    data(
      api.POST('/api/v1/public/objections/{id}/withdraw', {
        params: { path: { id } },
        body,
        headers,
      }),
    ),
  );
  if (!asking) {
    return (
      <div>
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          撤回异议
        </button>
      </div>
    );
  }
  return (
    <div className="note note-warn" role="group" aria-label="确认撤回异议">
      <p>撤回后本异议不再办理，也不能恢复；公示期满且没有其他异议的，承榜随即生效。</p>
      {withdrawing.error && <ProblemNote error={withdrawing.error} />}
      <div className="tools">
        <button
          type="button"
          className="btn btn-primary"
          disabled={withdrawing.isPending}
          onClick={() =>
            withdrawing.mutate(
              { code },
              {
                onSuccess: () => {
                  setAsking(false);
                  onDone();
                },
              },
            )
          }
        >
          确认撤回
        </button>
        <button type="button" className="btn" onClick={() => setAsking(false)}>
          不撤回
        </button>
      </div>
    </div>
  );
}
