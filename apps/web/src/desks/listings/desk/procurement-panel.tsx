import { PROCUREMENT_METHOD_NAMES, type Role } from '#contracts';
import { api, data } from '../../../api/client';
import { CommandButton, Panel, useToday } from '../../../desk';
import { date, dateTime } from '../../../text/dates';
import { yuan } from '../../../text/money';
import { Facts } from '../../../ui/facts';
import type { Listing } from '../listing-data';
import { resultBody, ResultItems, type ResultValues } from './procurement-items';

type Procurement = NonNullable<Listing['procurement']>;

/** 政府采购: handed over when and by whom, and what came of it outside. */
export function ProcurementPanel({ listing, role }: { listing: Listing; role: Role }) {
  const record = listing.procurement;
  if (!record) return null;
  const writes = role === 'posting_officer' || role === 'committee_officer';
  return (
    <Panel
      title="政府采购"
      actions={
        writes &&
        (record.recordedAt ? (
          <Correct id={listing.id} record={record} />
        ) : (
          <Record id={listing.id} record={record} />
        ))
      }
    >
      {!record.recordedAt && (
        <p className="note">
          这项任务已转政府采购程序，不在本平台揭榜。成交以后，由发榜单位或综合党委经办人登记采购结果，登记后在大厅“政府采购结果”公开。
        </p>
      )}
      <Facts
        columns={2}
        items={[
          ['公告编号', record.noticeNumber],
          ['采购方式', record.method && PROCUREMENT_METHOD_NAMES[record.method]],
          ['成交供应商', record.supplier],
          ['成交金额', record.amountFen !== null && yuan(record.amountFen)],
          ['成交日期', record.concludedOn && date(record.concludedOn)],
          ['公告链接', record.link && <Outside link={record.link} />],
          [
            '成交文件',
            record.file && <a href={fileOf(listing.id)(record.file.fileId)}>{record.file.name}</a>,
          ],
          [
            '登记',
            record.recordedAt &&
              [record.recordedBy, dateTime(record.recordedAt)].filter(Boolean).join('，'),
          ],
          ['转出', [record.handedOverBy, dateTime(record.handedOverAt)].filter(Boolean).join('，')],
          ['转出理由', record.reason ?? '预算上限达到采购限额标准'],
        ]}
      />
    </Panel>
  );
}

const fileOf = (id: string) => (fileId: string) =>
  `/api/v1/listings/${id}/procurement-files/${fileId}`;

/** An address outside, which learns nothing of where one comes from. */
function Outside({ link }: { link: string }) {
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" className="cell-wrap">
      {link}
    </a>
  );
}

function Record({ id, record }: { id: string; record: Procurement }) {
  const today = useToday();
  return (
    <CommandButton<ResultValues, unknown>
      label="登记采购结果"
      primary
      effect="按成交公告如实登记；登记后公开，有误的可以更正，原内容留在审计记录中。"
      initial={{ concludedOn: today }}
      ask={<ResultItems />}
      run={(values, headers) =>
        data(
          api.POST('/api/v1/listings/{id}/record-procurement', {
            params: { path: { id } },
            body: { ...resultBody(values), version: record.version },
            headers,
          }),
        )
      }
    />
  );
}

function Correct({ id, record }: { id: string; record: Procurement }) {
  const { file, noticeNumber, method, supplier, amountFen, concludedOn, link } = record;
  return (
    <CommandButton<ResultValues, unknown>
      label="更正采购结果"
      effect="改为下面的内容并立即公开；原内容和更正理由留在审计记录中。"
      initial={{
        noticeNumber: noticeNumber ?? undefined,
        method: method ?? undefined,
        supplier: supplier ?? undefined,
        amountFen: amountFen ?? undefined,
        concludedOn: concludedOn ?? undefined,
        link: link ?? undefined,
        file: file ? { id: file.fileId, name: file.name, size: file.size } : undefined,
      }}
      ask={
        <ResultItems
          correcting
          href={(fileId) => (fileId === file?.fileId ? fileOf(id)(fileId) : undefined)}
        />
      }
      run={(values, headers) =>
        data(
          api.POST('/api/v1/listings/{id}/correct-procurement', {
            params: { path: { id } },
            body: {
              ...resultBody(values),
              version: record.version,
              reason: values.reason ?? '',
            },
            headers,
          }),
        )
      }
    />
  );
}
