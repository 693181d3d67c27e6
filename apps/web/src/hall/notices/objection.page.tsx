import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { date, dateTime } from '../../text/dates';
import { Facts } from '../../ui/facts';
import { TextField } from '../../ui/field';
import { LongText } from '../../ui/long-text';
import { usePageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { StatusTag } from '../../ui/status-tag';
import { Trail } from '../parts/section';
import { ContactReadings } from './contact-readings';
import { Withdraw } from './withdraw';
import './notice.css';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** 异议办理：with the number and the code, and nothing without them. */
export function ObjectionPage() {
  usePageTitle('异议办理情况', '凭异议编号和查询码查看办理情况，或撤回异议。');
  const navigate = useNavigate();
  const { id } = useParams();
  const [number, setNumber] = useState(id ?? '');
  const [code, setCode] = useState('');
  const asked = { id: number.trim(), code: code.trim() };
  const reading = useMutation({
    mutationFn: ({ id, code }: typeof asked) =>
      data(
        api.POST('/api/v1/public/objections/{id}/progress', {
          params: { path: { id } },
          body: { code },
        }),
      ),
    onSuccess: (_progress, { id }) =>
      void navigate(`/hall/objections/${id}`, { replace: true, preventScrollReset: true }),
  });
  const [wrong, setWrong] = useState<{ id?: string; code?: string }>({});
  const look = () => {
    const faults = {
      id: UUID.test(asked.id) ? undefined : '请填写提交异议时给出的异议编号',
      code: asked.code.length >= 8 ? undefined : '请填写提交异议时给出的查询码',
    };
    setWrong(faults);
    if (!faults.id && !faults.code) reading.mutate(asked);
  };
  const missing = reading.error instanceof ProblemError && reading.error.status === 404;
  return (
    <div className="hall-page notice-page">
      <Trail
        steps={[
          ['/', '首页'],
          ['/hall/notices', '公示公告'],
        ]}
        here="异议办理情况"
      />
      <div className="notice-more">
        <h1>异议办理情况</h1>
        <form
          className="surface objection-form"
          aria-label="查询异议"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            look();
          }}
        >
          <TextField
            label="异议编号"
            value={number}
            onChange={setNumber}
            required
            error={wrong.id}
            hint="提交异议时与查询码一同给出"
          />
          <TextField
            label="查询码"
            value={code}
            onChange={setCode}
            required
            error={wrong.code}
            hint="只在提交时显示过一次"
            autoComplete="off"
          />
          {missing ? (
            <p className="note note-bad" role="alert">
              没有找到这份异议，请核对异议编号和查询码。
            </p>
          ) : (
            reading.error && <ProblemNote error={reading.error} />
          )}
          <button type="submit" className="btn btn-primary" disabled={reading.isPending}>
            {reading.isPending ? '正在查询……' : '查询'}
          </button>
        </form>
        {reading.data && (
          <Progress
            progress={reading.data}
            asked={reading.variables}
            onChange={() => reading.mutate(reading.variables)}
          />
        )}
      </div>
    </div>
  );
}

function Progress({
  progress,
  asked,
  onChange,
}: {
  progress: Schemas['ObjectionProgress'];
  asked: { id: string; code: string };
  onChange: () => void;
}) {
  const { status, filedAt, admittedAt, replyDueOn, answer, decision, closedAt } = progress;
  return (
    <section className="surface stack-hall" aria-labelledby="progress">
      <h2 id="progress">
        办理进度 <StatusTag subject="objection" status={status} />
      </h2>
      <Facts
        items={[
          ['提出', dateTime(filedAt)],
          ['受理', admittedAt && dateTime(admittedAt)],
          ['答复期限', replyDueOn && `${date(replyDueOn)} 24:00 前`],
          ['办结', closedAt && dateTime(closedAt)],
        ]}
      />
      {answer && (
        <>
          <h3>答复</h3>
          <LongText text={answer} />
        </>
      )}
      {decision && (
        <>
          <h3>处理决定</h3>
          <LongText text={decision} />
        </>
      )}
      <ContactReadings {...asked} />
      {!closedAt && <Withdraw {...asked} onDone={onChange} />}
    </section>
  );
}
