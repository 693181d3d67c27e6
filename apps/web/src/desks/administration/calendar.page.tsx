import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { Button } from 'antd';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, DeskPage, Panel, WideTable } from '../../desk';
import { date } from '../../text/dates';
import { Empty, Loaded } from '../../ui';

type Day = Schemas['CalendarDayView'];

interface Import {
  lines: string;
  source: string;
}

const WEEKDAYS = '日一二三四五六';

const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay();
/** Monday to Friday, unless the official schedule says otherwise. */
const usuallyWorks = (day: string) => weekday(day) >= 1 && weekday(day) <= 5;

/** 工作日历：法定节假日与调休上班的日子；期限都按它计算。 */
export function CalendarPage() {
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year')) || new Date().getFullYear();
  const query = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => data(api.GET('/api/v1/calendar/years/{year}', { params: { path: { year } } })),
  });
  const to = (other: number) => setSearch({ year: String(other) });
  return (
    <DeskPage
      title={`${year} 年工作日历`}
      actions={
        <>
          <Button onClick={() => to(year - 1)}>{year - 1} 年</Button>
          <Button onClick={() => to(year + 1)}>{year + 1} 年</Button>
          <ImportYear year={year} />
        </>
      }
    >
      <Loaded query={query}>
        {(days) => (
          <Panel>
            {days.length === 0 ? (
              <Empty title={`还没有 ${year} 年的节假日安排`}>
                没有安排就不能计算这一年的期限。请在国务院办公厅公布之后导入。
              </Empty>
            ) : (
              <Days days={days} />
            )}
          </Panel>
        )}
      </Loaded>
    </DeskPage>
  );
}

function Days({ days }: { days: Day[] }) {
  return (
    <>
      <p className="secondary">只列与平常不同的日子；其余周一至周五上班，周六、周日休息。</p>
      <WideTable<Day>
        label="节假日与调休"
        rowKey="date"
        size="small"
        dataSource={days.filter((day) => day.isWorkday !== usuallyWorks(day.date) || day.note)}
        columns={[
          { title: '日期', dataIndex: 'date', render: (day: string) => date(day) },
          {
            title: '星期',
            dataIndex: 'date',
            render: (day: string) => `星期${WEEKDAYS[weekday(day)]}`,
          },
          {
            title: '安排',
            dataIndex: 'isWorkday',
            render: (works: boolean) => (works ? '上班' : '放假'),
          },
          { title: '说明', dataIndex: 'note' },
        ]}
      />
    </>
  );
}

/** The whole year: as usual, but for the lines copied from the notice (`2027-01-01 放假 元旦`). */
function wholeYear(year: number, lines: string): Schemas['ImportYear']['days'] {
  const exceptions = new Map(
    lines
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .map(([day = '', kind = '', note = '']) => [day, { isWorkday: kind === '上班', note }]),
  );
  const days: Day[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.push({ date: day, isWorkday: usuallyWorks(day), note: '', ...exceptions.get(day) });
  }
  return days;
}

function ImportYear({ year }: { year: number }) {
  return (
    <CommandButton<Import, unknown>
      label="导入安排"
      effect={`导入之后，${year} 年的期限都按这份安排计算；已有的安排会被替换，已经定下的期限不变。`}
      ask={
        <>
          <Form.Item
            name="lines"
            label="与平常不同的日子"
            rules={[
              { required: true },
              {
                validator: (_, text: string) =>
                  (text ?? '')
                    .split('\n')
                    .filter((line) => line.trim())
                    .every((line) => /^\s*\d{4}-\d\d-\d\d\s+(放假|上班)(\s|$)/.test(line))
                    ? Promise.resolve()
                    : Promise.reject(
                        new Error('每行一天：日期、放假或上班、说明，如 2027-01-01 放假 元旦'),
                      ),
              },
            ]}
            extra="每行一天：日期、放假或上班、说明，如 2027-01-01 放假 元旦"
          >
            <Input.TextArea rows={10} />
          </Form.Item>
          <Form.Item name="source" label="依据" rules={[{ required: true }]}>
            <Input maxLength={200} placeholder="如：国务院办公厅关于 2027 年部分节假日安排的通知" />
          </Form.Item>
        </>
      }
      run={({ lines, source }, headers) =>
        data(
          api.PUT('/api/v1/calendar/years/{year}', {
            params: { path: { year } },
            body: { days: wholeYear(year, lines), source },
            headers,
          }),
        )
      }
    />
  );
}
