import { useQuery } from '@tanstack/react-query';
import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { NEED_STATUS_NAMES } from '#contracts';
import { api, data } from '../../api/client';
import { ReasonItem, showFieldErrors, useCommand } from '../../desk';
import { ProblemNote } from '../../ui';
import { loadNeeds } from './filters';
import { MERGE_TARGETS, type NeedItem } from './words';

interface MergeDialogProps {
  need: Pick<NeedItem, 'id' | 'title' | 'version'>;
  /** The need the card was dropped on; chosen in the dialog otherwise. */
  into?: Pick<NeedItem, 'id' | 'title'>;
  onClose: () => void;
  onDone?: () => void;
}

interface Answer {
  intoId: string;
  opinion: string;
}

/** 合并: asks into which need and why, and says what follows. */
export function MergeDialog({ need, into, onClose, onDone }: MergeDialogProps) {
  const [form] = Form.useForm<Answer>();
  const merge = useCommand(
    (answer: Answer, headers) =>
      data(
        api.POST('/api/v1/needs/{id}/merge', {
          params: { path: { id: need.id } },
          body: { ...answer, version: need.version },
          headers,
        }),
      ),
    {
      done: '已合并',
      onDone: () => {
        onClose();
        onDone?.();
      },
    },
  );
  return (
    <Modal
      open
      title="合并需求"
      okText="确认合并"
      cancelText="取消"
      okButtonProps={{ loading: merge.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <div className="stack">
        <p>
          “{need.title}
          ”将并入所选的需求一并办理，不能再拆开。提出人会收到通知，并能跟踪并入后的进展。
        </p>
        <Form<Answer>
          form={form}
          layout="vertical"
          initialValues={{ intoId: into?.id }}
          onFinish={(answer) =>
            merge.mutate(answer, { onError: (error) => showFieldErrors(form, error) })
          }
        >
          <Form.Item name="intoId" label="并入的需求" rules={[{ required: true }]}>
            <NeedSelect except={need.id} first={into} />
          </Form.Item>
          <ReasonItem name="opinion" label="合并理由（提出人可见）" max={2000} />
        </Form>
        {merge.error && <ProblemNote error={merge.error} />}
      </div>
    </Modal>
  );
}

/** Looks for a need that another one may be merged into. */
function NeedSelect({
  except,
  first,
  ...rest
}: {
  except: string;
  first?: Pick<NeedItem, 'id' | 'title'>;
  value?: string;
  onChange?: (id: string) => void;
}) {
  const [keyword, setKeyword] = useState('');
  const found = useQuery({
    queryKey: ['needs', 'merge-targets', keyword],
    queryFn: async () => {
      const pages = await Promise.all(
        MERGE_TARGETS.map((status) =>
          loadNeeds({ keyword: keyword || undefined }, { limit: 20, status }),
        ),
      );
      return pages.flatMap((page) => page.items);
    },
  });
  const options = (found.data ?? [])
    .filter(({ id }) => id !== except)
    .map((it) => ({
      value: it.id,
      label: `${it.title}（${it.unitName}，${NEED_STATUS_NAMES[it.status]}）`,
    }));
  if (first && !options.some(({ value }) => value === first.id)) {
    options.unshift({ value: first.id, label: first.title });
  }
  return (
    <Select
      {...rest}
      placeholder="输入标题中的字查找"
      showSearch={{ filterOption: false, onSearch: setKeyword }}
      loading={found.isFetching}
      options={options}
      notFoundContent={found.isSuccess ? '没有可以并入的需求' : '正在查找……'}
    />
  );
}
