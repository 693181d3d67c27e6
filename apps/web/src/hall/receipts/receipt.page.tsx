import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ProblemError } from '../../api/problem';
import { TextField } from '../../ui/field';
import { usePageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { Trail } from '../parts/section';
import { recordedReceiptOf } from '../reads';
import { CheckForm } from './check-form';
import { Recorded } from './recorded';
import '../notices/notice.css';
import './receipts.css';

const SERIAL = /^HZ-\d{8}-[0-9A-F]{12}$/;

/** 核对回执：by its number in the record of the opening, and by the files that one holds. */
export function ReceiptPage() {
  usePageTitle('核对回执', '查开榜记录里的回执，核对意向书内容与回执是否一致。');
  const [search, setSearch] = useSearchParams();
  const asked = search.get('serial') ?? '';
  const [serial, setSerial] = useState(asked);
  const [wrong, setWrong] = useState('');
  const query = useQuery({
    ...recordedReceiptOf(asked),
    enabled: SERIAL.test(asked),
    retry: false,
  });
  const look = () => {
    const wanted = serial.trim().toUpperCase();
    const good = SERIAL.test(wanted);
    setWrong(good ? '' : '请照回执填写编号，如 HZ-20260305-4F0C9A1B22D3');
    if (good) setSearch({ serial: wanted }, { replace: true, preventScrollReset: true });
  };
  const missing = query.error instanceof ProblemError && query.error.status === 404;
  const recorded = (asked && query.data) || null;
  return (
    <div className="hall-page notice-page receipt-page">
      <Trail steps={[['/', '首页']]} here="核对回执" />
      <div className="notice-more">
        <h1>核对回执</h1>
        <form
          className="surface objection-form"
          aria-label="查开榜记录里的回执"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            look();
          }}
        >
          <TextField
            label="回执编号"
            value={serial}
            onChange={setSerial}
            error={wrong || undefined}
            hint="印在回执上；开榜后全部回执公开，开榜前查不到"
            autoComplete="off"
          />
          {missing ? (
            <p className="note note-bad" role="alert">
              开榜记录里没有这个编号。尚未开榜的榜单不公布回执，请核对编号或在开榜后再查。
            </p>
          ) : (
            query.error && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
          )}
          <button type="submit" className="btn btn-primary" disabled={query.isFetching}>
            {query.isFetching ? '正在查询……' : '查开榜记录'}
          </button>
        </form>
        {recorded && <Recorded receipt={recorded} />}
        <CheckForm recorded={recorded} />
      </div>
    </div>
  );
}
