import { Modal } from 'antd';
import { api, data } from '../../api/client';
import { useCommand } from '../../desk';
import { ProblemNote } from '../../ui';
import type { NeedItem } from './words';

/** 接收梳理, asked once. */
export function StartReviewDialog({ need, onClose }: { need: NeedItem; onClose: () => void }) {
  const take = useCommand(
    ({ version }: { version: number }, headers) =>
      data(
        api.POST('/api/v1/needs/{id}/start-review', {
          params: { path: { id: need.id } },
          body: { version },
          headers,
        }),
      ),
    { done: '已接收梳理', onDone: onClose },
  );
  return (
    <Modal
      open
      title="接收梳理"
      okText="确认接收梳理"
      cancelText="取消"
      okButtonProps={{ loading: take.isPending }}
      onOk={() => take.mutate({ version: need.version })}
      onCancel={onClose}
    >
      <div className="stack">
        <p>“{need.title}”将转入研究梳理，提出人会看到“研究梳理中”，此后不能再改。</p>
        {take.error && <ProblemNote error={take.error} />}
      </div>
    </Modal>
  );
}
