import { api, data } from '../../../api/client';
import { CommandButton, ReasonItem } from '../../../desk';
import { dateTime } from '../../../text/dates';
import { useServerNow } from '../../../ui/server-clock';
import type { Evaluation } from '../types';
import { isOn, presenter, type RoadShow, type Slot } from './types';

interface CallProps {
  evaluation: Evaluation;
  show: RoadShow;
  slot: Slot;
}

/** Why nobody can be called now. */
function useWhyNot({ status }: Evaluation, show: RoadShow): string | null {
  const now = useServerNow();
  if (status !== 'scoring') return '评委更换期间暂停，全体评委声明后继续';
  if (!show.startsAt) return '请先确定时间和地点';
  if (Date.parse(show.startsAt) > now) return `定于${dateTime(show.startsAt)}开始，时间未到`;
  return show.slots.some(isOn) ? '请先结束正在进行的一家' : null;
}

export function StartButton({ evaluation, show, slot }: CallProps) {
  const late = slot.status === 'absent';
  return (
    <CommandButton
      label={late ? '补讲' : '开始讲解'}
      primary={!late}
      size={late ? 'small' : undefined}
      why={useWhyNot(evaluation, show)}
      effect={
        <p>
          请<b>{presenter(slot)}</b>上台，随即开始计讲解时间，评审组从此可以看到其路演材料。
        </p>
      }
      run={(_v, headers) =>
        data(
          api.POST('/api/v1/evaluations/{id}/road-show/slots/{slotId}/start', {
            params: { path: { id: evaluation.id, slotId: slot.id } },
            body: { version: slot.version },
            headers,
          }),
        )
      }
      done="讲解开始计时"
    />
  );
}

export function AbsentButton({ evaluation, show, slot }: CallProps) {
  return (
    <CommandButton<{ reason: string }, unknown>
      label="未到场"
      danger
      disabled={useWhyNot(evaluation, show) !== null}
      effect={
        <p>
          登记<b>{presenter(slot)}</b>
          未到场，轮到下一家。其意向书照常评审；此后赶到的，可在各家之后补讲。
        </p>
      }
      ask={<ReasonItem label="情况（如 叫号三次未到，电话联系未果）" />}
      run={({ reason }, headers) =>
        data(
          api.POST('/api/v1/evaluations/{id}/road-show/slots/{slotId}/absent', {
            params: { path: { id: evaluation.id, slotId: slot.id } },
            body: { version: slot.version, reason },
            headers,
          }),
        )
      }
      done="已登记未到场"
    />
  );
}
