import { useToday, DeskPage, PrintButton, WorkdaysLeft } from '../../desk';
import { useSession } from '../../session/session';
import { date } from '../../text/dates';
import { Loaded, NotFound } from '../../ui';
import { AllianceView, useAlliance } from './alliance-view';
import type { Alliance } from './words';

/** 本联盟: for its lead and its chair; the chair sees until when. */
export function OwnAlliancePage() {
  const id = useSession()?.membership.allianceId ?? null;
  const query = useAlliance(id);
  if (id === null) return <NotFound text="当前身份不属于任何联盟，请先切换身份。" />;
  return (
    <Loaded query={query}>
      {(it) => (
        <DeskPage title={it.name} actions={<PrintButton />}>
          <Term alliance={it} />
          <AllianceView alliance={it} />
        </DeskPage>
      )}
    </Loaded>
  );
}

function Term({ alliance: { chairEndsOn, chairOrganizationName } }: { alliance: Alliance }) {
  const chair = useSession()?.membership.role === 'rotating_chair';
  const today = useToday();
  if (!chair || !chairEndsOn) return null;
  return (
    <p className={chairEndsOn <= today ? 'note note-warn' : 'note'}>
      <span>
        {chairOrganizationName}的轮值任期到 {date(chairEndsOn)} 24:00
        为止，到期后权限自动收回，请提前写好交接记录。
        <WorkdaysLeft until={chairEndsOn} />
      </span>
    </p>
  );
}
