import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import type { Role } from '#contracts';
import { formatDeadline } from '#kernel';
import { api, data } from '../../../api/client';
import { CommandButton, Panel } from '../../../desk';
import { dateTime } from '../../../text/dates';
import { Empty } from '../../../ui/empty';
import { Loaded } from '../../../ui/loaded';
import { LongText } from '../../../ui/long-text';
import type { Listing, Question } from '../listing-data';

async function readAllQuestions(id: string): Promise<Question[]> {
  const questions: Question[] = [];
  let cursor: string | undefined;
  do {
    const page = await data(
      api.GET('/api/v1/listings/{id}/questions', {
        params: { path: { id }, query: { limit: 100, cursor } },
      }),
    );
    questions.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return questions;
}

/** 提问答疑: never who asked; unanswered ones are marked and, for the posting unit, answered here. */
export function Questions({ listing, role }: { listing: Listing; role: Role }) {
  const { id } = listing;
  const query = useQuery({
    queryKey: ['listings', id, 'questions'],
    queryFn: () => readAllQuestions(id),
  });
  return (
    <Panel title="提问答疑">
      <p className="secondary">
        {listing.enquiryDeadline
          ? `提问${listing.enquiryOpen ? '截止于' : '已于'}${formatDeadline(new Date(listing.enquiryDeadline))}${listing.enquiryOpen ? '' : '截止'}。`
          : '发榜后开放提问。'}
        不显示提问单位，答复对所有人公开。
      </p>
      <Loaded query={query}>
        {(questions) =>
          questions.length === 0 ? (
            <Empty title="还没有提问">
              {listing.enquiryOpen ? '社会组织在提问截止前可以提问。' : '没有须答复的事项。'}
            </Empty>
          ) : (
            <ol className="questions">
              {questions.map((question, index) => (
                <li key={question.id}>
                  <h3>
                    提问 {index + 1}
                    {question.mine && <span className="tag">本单位所提</span>}
                    {!question.answer && <span className="tag tag-waiting">未答复</span>}
                  </h3>
                  <LongText text={question.body} />
                  <p className="secondary small">{dateTime(question.askedAt)} 提出</p>
                  {question.answer && (
                    <div className="answer">
                      <h4>答复</h4>
                      <LongText text={question.answer} />
                      <p className="secondary small">
                        {question.answeredAt && dateTime(question.answeredAt)} 答复
                      </p>
                    </div>
                  )}
                  {!question.answer && role === 'posting_officer' && (
                    <AnswerButton question={question} open={listing.open} />
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

function AnswerButton({ question, open }: { question: Question; open: boolean }) {
  return (
    <div className="row">
      <CommandButton<{ answer: string }, unknown>
        label="答复"
        why={!open && '揭榜已截止，不能再答复'}
        effect={
          <>
            <p>答复立即对所有人公开，不能修改。</p>
            <blockquote className="quoted">{question.body}</blockquote>
          </>
        }
        ask={
          <Form.Item name="answer" label="答复内容" rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea rows={8} maxLength={5000} showCount />
          </Form.Item>
        }
        run={({ answer }, headers) =>
          data(
            api.POST('/api/v1/questions/{id}/answer', {
              params: { path: { id: question.id } },
              body: { answer, version: question.version },
              headers,
            }),
          )
        }
      />
    </div>
  );
}
