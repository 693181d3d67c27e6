import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { formatDeadline } from '#kernel';
import { api, data } from '../../api/client';
import { CommandButton, Panel } from '../../desk';
import { dateTime } from '../../text/dates';
import { Loaded, LongText } from '../../ui';
import type { Listing } from './reads';

/** Questions and answers of a listing; who asked is not shown. */
export function Questions({ listing }: { listing: Listing }) {
  const params = { path: { id: listing.id } };
  const questions = useQuery({
    queryKey: ['listings', listing.id, 'questions'],
    queryFn: () =>
      data(
        api.GET('/api/v1/listings/{id}/questions', {
          params: { ...params, query: { limit: 100 } },
        }),
      ),
  });
  const until = listing.enquiryDeadline && formatDeadline(new Date(listing.enquiryDeadline));
  return (
    <Panel
      title="提问与答复"
      actions={
        <CommandButton
          label="提问"
          why={!listing.enquiryOpen && '提问期已结束'}
          effect="提问和答复对所有人公开，但不显示提问单位；请勿在提问中写出本单位名称。"
          ask={
            <Form.Item name="body" label="问题" rules={[{ required: true, whitespace: true }]}>
              <Input.TextArea rows={5} maxLength={1000} showCount />
            </Form.Item>
          }
          done="已提问，答复后会通知您"
          run={({ body }: { body: string }, headers) =>
            data(api.POST('/api/v1/listings/{id}/questions', { params, headers, body: { body } }))
          }
        />
      }
    >
      {until && <p className="secondary small">提问截止 {until}。</p>}
      <Loaded query={questions}>
        {({ items: list }) =>
          list.length === 0 ? (
            <p className="secondary">还没有提问。对任务、条件有不清楚的，可以在提问期内提出。</p>
          ) : (
            <ol className="question-list">
              {list.map((question) => (
                <li key={question.id}>
                  <p className="secondary small">
                    {dateTime(question.askedAt)}
                    {question.mine && '　本单位所提'}
                  </p>
                  <p>
                    <b>问：</b>
                    {question.body}
                  </p>
                  {question.answer ? (
                    <LongText text={`答：${question.answer}`} />
                  ) : (
                    <p className="secondary">尚未答复</p>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}
