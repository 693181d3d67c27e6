import { Form, Input } from 'antd';
import { api, data } from '../../../api/client';
import { CommandButton } from '../../../desk';
import { useServerDay } from '../../../ui/server-clock';
import { DeadlineInput } from '../../listings/deadline-input';
import type { Evaluation } from '../types';
import type { RoadShow } from './types';

interface Schedule {
  startsAt: string;
  place: string;
}

/** 确定时间地点；开始之前可以更改，每次都通知。 */
export function ScheduleButton({ evaluation, show }: { evaluation: Evaluation; show: RoadShow }) {
  const today = useServerDay();
  const known = show.startsAt !== null;
  return (
    <CommandButton<Schedule, unknown>
      label={known ? '更改时间地点' : '确定时间地点'}
      primary={!known}
      effect="确定后随即通知各揭榜方（只告知其本方的安排）和各位评委。"
      initial={{ startsAt: show.startsAt ?? undefined, place: show.place ?? '' }}
      ask={
        <>
          <Form.Item name="startsAt" label="开始时间" rules={[{ required: true }]}>
            <DeadlineInput label="路演开始" min={today} />
          </Form.Item>
          <Form.Item name="place" label="地点" rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={200} placeholder="如 社会组织创新园二楼会议室" />
          </Form.Item>
        </>
      }
      run={(schedule, headers) =>
        data(
          api.PUT('/api/v1/evaluations/{id}/road-show/schedule', {
            params: { path: { id: evaluation.id } },
            body: { ...schedule, version: show.version },
            headers,
          }),
        )
      }
      done="已通知各揭榜方和评委"
    />
  );
}
