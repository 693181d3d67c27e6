import { Button } from 'antd';
import { ProblemError } from '../api/problem';
import { clockTime } from '../text/dates';
import type { Draft } from './draft';

/** Whether what was typed is safe, with the time. */
export function DraftNote<T>({ draft }: { draft: Draft<T> }) {
  const { state, savedAt, problem } = draft;
  const text =
    state === 'saving'
      ? '正在保存……'
      : state === 'typing'
        ? '有改动，稍停即自动保存'
        : state === 'conflict'
          ? '他人已修改，请先合并'
          : state === 'failed'
            ? `没有存到服务器，内容已留在本机：${problem instanceof ProblemError ? problem.message : '请稍后再试'}`
            : savedAt
              ? `已自动保存，${clockTime(savedAt)}`
              : '内容与服务器一致';
  return (
    <span className={`draft-note draft-${state}`} role="status">
      {text}
      {state === 'failed' && (
        <Button size="small" type="link" onClick={() => void draft.flush().catch(() => undefined)}>
          立即重试
        </Button>
      )}
    </span>
  );
}
