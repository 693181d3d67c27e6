import { useState } from 'react';
import { Link } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { deadline } from '../../text/dates';
import { TextField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { useOnce } from '../parts/once';
import { useKept } from './kept';

const EMPTY = { name: '', contact: '', facts: '', demand: '' };

/** What must be filled in before it makes sense to send it. */
function gapsOf({ name, contact, facts }: typeof EMPTY): Partial<typeof EMPTY> {
  return {
    ...(name.trim().length < 2 && { name: '请填写姓名或单位全称' }),
    ...(contact.trim().length < 5 && { contact: '请填写电话或邮箱' }),
    ...(facts.trim().length < 10 && { facts: '请写明事实与理由，不少于 10 个字' }),
  };
}

/** 提出异议：who, how to be reached, what happened; the code for following it is shown once. */
export function ObjectionForm({ notice }: { notice: Schemas['PublicNoticeView'] }) {
  const [values, setValues, forget] = useKept(`objection-${notice.id}`, EMPTY);
  const [open, setOpen] = useState(Object.values(values).some(Boolean));
  const [missing, setMissing] = useState<Partial<typeof EMPTY>>({});
  const filing = useOnce((body: typeof EMPTY, headers) =>
    data(
      api.POST('/api/v1/public/awards/{id}/objections', {
        params: { path: { id: notice.id } },
        body: { ...body, demand: body.demand || undefined },
        headers,
      }),
    ).then((filed) => {
      forget();
      return filed;
    }),
  );
  if (filing.data) return <Filed filed={filing.data} />;
  if (!open) {
    return (
      <div className="tools">
        <button type="button" className="btn btn-primary" onClick={() => setOpen(true)}>
          提出异议
        </button>
        <span className="secondary">
          {notice.award && `${deadline(notice.award.noticeEndsAt)} 前提出有效`}
        </span>
      </div>
    );
  }
  const refused = filing.error instanceof ProblemError ? filing.error.fields : {};
  const fields: Record<string, string | undefined> = { ...refused, ...missing };
  const field = (name: keyof typeof EMPTY) => ({
    value: values[name],
    onChange: (value: string) => setValues({ ...values, [name]: value }),
    error: fields[name],
  });
  return (
    <form
      className="objection-form"
      aria-label="提出异议"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const gaps = gapsOf(values);
        setMissing(gaps);
        if (Object.keys(gaps).length === 0) filing.mutate(values);
      }}
    >
      <TextField
        label="姓名或单位全称"
        required
        max={100}
        hint="个人署真实姓名，单位写明全称；不予公开"
        autoComplete="name"
        {...field('name')}
      />
      <TextField
        label="联系方式"
        required
        max={100}
        hint="电话或邮箱，仅供核实与答复；不予公开"
        autoComplete="tel"
        {...field('contact')}
      />
      <TextField
        label="事实与理由"
        required
        rows={7}
        max={5000}
        hint="写明何时何事、依据什么，不少于 10 个字"
        {...field('facts')}
      />
      <TextField
        label="请求"
        rows={3}
        max={1000}
        hint="希望怎样处理，可不填"
        {...field('demand')}
      />
      {filing.error && <ProblemNote error={filing.error} />}
      <div className="tools">
        <button type="submit" className="btn btn-primary" disabled={filing.isPending}>
          {filing.isPending ? '正在提交……' : '提交异议'}
        </button>
        <button type="button" className="btn" onClick={() => setOpen(false)}>
          暂不提交
        </button>
      </div>
    </form>
  );
}

/** The code appears here once and never again. */
function Filed({ filed }: { filed: Schemas['FiledObjectionView'] }) {
  return (
    <div className="note note-good" role="status">
      <p>
        <strong>异议已收到。</strong>综合党委受理后按期答复。
      </p>
      {filed.code ? (
        <>
          <p>查询码（只显示这一次，请抄下或拍照保存）：</p>
          <p className="objection-code">{filed.code}</p>
        </>
      ) : (
        <p>这份异议先前已经提交过，查询码当时已给出，不再显示。</p>
      )}
      <p>
        办理页面：<Link to={`/hall/objections/${filed.id}`}>查询办理情况或撤回</Link>
        ，异议编号 <span className="digest">{filed.id}</span>
      </p>
      <button type="button" className="btn" onClick={() => window.print()}>
        打印本页
      </button>
    </div>
  );
}
