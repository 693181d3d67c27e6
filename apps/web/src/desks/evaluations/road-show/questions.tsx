import { Form, Input, Select } from 'antd';
import { api, data } from '../../../api/client';
import { CommandButton } from '../../../desk';
import { clockTime } from '../../../text/dates';
import { isSeated, type Evaluation } from '../types';
import type { Question, Slot } from './types';

interface Asked {
  text: string;
  memberId?: string;
}

/** 提问：评委本人，或经办人代记。 */
export function AskButton({
  evaluation,
  slot,
  officer,
}: {
  evaluation: Evaluation;
  slot: Slot;
  officer: boolean;
}) {
  const own = evaluation.mine?.state === 'declared';
  if ((!officer && !own) || evaluation.status !== 'scoring') return null;
  const members = (evaluation.members ?? []).filter(
    (member) => isSeated(member) && member.state === 'declared',
  );
  return (
    <CommandButton<Asked, unknown>
      label={officer ? '代记提问' : '提问'}
      effect="提问记录在案，揭榜方能看到问题和答复要点，看不到是哪位评委所提。"
      ask={
        <>
          {officer && (
            <Form.Item name="memberId" label="提问的评委" rules={[{ required: true }]}>
              <Select
                options={members.map(({ id, label, name }) => ({
                  value: id,
                  label: `${label ?? ''}　${name}`,
                }))}
              />
            </Form.Item>
          )}
          <Form.Item name="text" label="问题" rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea rows={4} maxLength={500} showCount />
          </Form.Item>
        </>
      }
      run={(asked, headers) =>
        data(
          api.POST('/api/v1/evaluations/{id}/road-show/slots/{slotId}/questions', {
            params: { path: { id: evaluation.id, slotId: slot.id } },
            body: asked,
            headers,
          }),
        )
      }
      done="提问已记录"
    />
  );
}

/** The questions put to one bidder, with what was answered. */
export function Questions({
  evaluation,
  slot,
  officer,
}: {
  evaluation: Evaluation;
  slot: Slot;
  officer: boolean;
}) {
  if (slot.questions.length === 0) return null;
  return (
    <ol className="questions" aria-label={`对${slot.label}的提问`}>
      {slot.questions.map((question) => (
        <li key={question.id}>
          <QuestionText question={question} />
          {officer && (
            <div className="row">
              <AnswerButton evaluation={evaluation} question={question} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

export function QuestionText({ question }: { question: Question }) {
  return (
    <>
      <p>
        <b>问{question.by && `（${question.by}）`}：</b>
        {question.text}
        <span className="secondary small">　{clockTime(question.askedAt)}</span>
      </p>
      <p className={question.answer ? undefined : 'secondary'}>
        <b>答：</b>
        {question.answer ?? '尚未记录'}
      </p>
    </>
  );
}

function AnswerButton({ evaluation, question }: { evaluation: Evaluation; question: Question }) {
  return (
    <CommandButton<{ answer: string }, unknown>
      label={question.answer ? '更正答复' : '记录答复'}
      size="small"
      effect="只记要点，照实记录；汇总排名之前可以更正，更正留痕。"
      initial={{ answer: question.answer ?? '' }}
      ask={
        <Form.Item name="answer" label="答复要点" rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
      }
      run={({ answer }, headers) =>
        data(
          api.PUT('/api/v1/evaluations/{id}/road-show/questions/{questionId}/answer', {
            params: { path: { id: evaluation.id, questionId: question.id } },
            body: { version: question.version, answer },
            headers,
          }),
        )
      }
      done="答复已记录"
    />
  );
}
