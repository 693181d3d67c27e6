import { Link } from 'react-router';
import type { Schemas } from '../api/client';
import { dateTime } from '../text/dates';
import { Facts } from '../ui/facts';

export type FactorTask = 'set-up' | 'replace' | 'recovery-codes' | 'remove';

/** A second factor in use, and what can be done about it. */
export function FactorInUse({
  state,
  onChoose,
}: {
  state: Schemas['SecondFactorView'];
  onChoose: (task: FactorTask) => void;
}) {
  return (
    <>
      <Facts
        items={[
          ['状态', '已启用'],
          ['启用时间', state.since ? dateTime(state.since) : ''],
          ['剩余恢复码', `${state.recoveryCodesLeft} 个`],
        ]}
      />
      {state.recoveryCodesLeft < 3 && (
        <p className="note note-bad">恢复码快用完了，请换一组新的。</p>
      )}
      <div className="session-actions">
        <button type="button" className="btn btn-primary" onClick={() => onChoose('replace')}>
          换手机或验证器
        </button>
        <button type="button" className="btn" onClick={() => onChoose('recovery-codes')}>
          换一组恢复码
        </button>
        <button
          type="button"
          className="btn"
          disabled={state.required}
          onClick={() => onChoose('remove')}
        >
          停用
        </button>
      </div>
      {state.required && <p className="secondary small">您的身份按规定必须使用，不能停用。</p>}
      <p>
        <Link to="/me">返回“我的”</Link>
      </p>
    </>
  );
}
