import { Modal } from 'antd';
import { useState } from 'react';
import { READING_SUBJECT_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton } from '../../desk';
import { LongText } from '../../ui/long-text';
import './oversight.css';

/** 调阅: shown once in a dialog; each opening is another entry of the trail. */
export function ReadButton({ reading }: { reading: Schemas['ReadingItem'] }) {
  const [lines, setLines] = useState<Schemas['ReadingLineView'][] | null>(null);
  return (
    <>
      <CommandButton<object, Schemas['ReadingContent']>
        label="调阅"
        size="small"
        primary
        effect="这次调阅会记入审计，并告知有关组织和个人。"
        run={(_, headers) =>
          data(
            api.POST('/api/v1/readings/{id}/use', {
              params: { path: { id: reading.id } },
              headers,
            }),
          )
        }
        onDone={(content) => setLines(content.lines)}
      />
      <Modal
        open={lines !== null}
        title={READING_SUBJECT_NAMES[reading.kind]}
        width={720}
        footer={null}
        onCancel={() => setLines(null)}
        destroyOnHidden
      >
        <div className="stack">
          <p>{reading.label}</p>
          <ul className="reading-lines">
            {(lines ?? []).map(({ name, value }, index) => (
              <li key={index}>
                <b>{name}</b>
                <LongText text={value || '（空）'} />
              </li>
            ))}
          </ul>
        </div>
      </Modal>
    </>
  );
}
