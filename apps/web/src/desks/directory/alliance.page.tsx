import { useParams } from 'react-router';
import { DeskPage, PrintButton } from '../../desk';
import { Loaded } from '../../ui';
import { AllianceView, useAlliance } from './alliance-view';

/** 一个联盟. */
export function AlliancePage() {
  const { id = '' } = useParams();
  return (
    <Loaded query={useAlliance(id)}>
      {(it) => (
        <DeskPage title={it.name} trail={[['/alliances', '联盟']]} actions={<PrintButton />}>
          <AllianceView alliance={it} />
        </DeskPage>
      )}
    </Loaded>
  );
}
