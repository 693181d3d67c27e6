import { Button } from 'antd';
import { clockTime } from '../text/dates';

/** Says that what is typed stays on this machine, and lets an earlier text be given up. */
export function KeptNote({
  at,
  recalled,
  onStartAnew,
}: {
  at?: Date;
  recalled: boolean;
  onStartAnew: () => void;
}) {
  return (
    <p className="draft-note" role="status">
      {at
        ? `已保存在本机，${clockTime(at)}`
        : recalled
          ? '已恢复上次未提交的内容。'
          : '边填边保存在本机，关闭页面不会丢失。'}
      {recalled && !at && (
        <Button type="link" size="small" onClick={onStartAnew}>
          放弃并重新填写
        </Button>
      )}
    </p>
  );
}
