import { Input } from 'antd';
import type { Change, ListingDraft } from './draft-value';
import { Item } from './item';
import { TargetsTable } from './targets-table';

/** 服务内容与量化指标。 */
export function ServiceStep({ value, change }: { value: ListingDraft; change: Change }) {
  return (
    <>
      <Item
        field="background"
        label="背景与问题"
        required
        hint="群众反映了什么、现状如何、为什么要做。不写居民姓名、电话、住址"
      >
        {(id) => (
          <Input.TextArea
            id={id}
            value={value.background}
            autoSize={{ minRows: 5, maxRows: 16 }}
            maxLength={20_000}
            onChange={({ target }) => change({ background: target.value })}
          />
        )}
      </Item>
      <Item
        field="tasks"
        label="任务内容"
        required
        hint="要做哪些事、多大的量、什么标准；分条写，便于揭榜方逐条响应"
      >
        {(id) => (
          <Input.TextArea
            id={id}
            value={value.tasks}
            autoSize={{ minRows: 6, maxRows: 20 }}
            maxLength={20_000}
            onChange={({ target }) => change({ tasks: target.value })}
          />
        )}
      </Item>
      <div className="stack">
        <h3>可量化指标</h3>
        <p className="secondary">
          承榜后按这些指标逐项验收，每项写明目标值和用什么证明。人与人次是两种计量单位。
        </p>
        <TargetsTable value={value.targets} onChange={(targets) => change({ targets })} />
      </div>
    </>
  );
}
