import { useState } from 'react';
import type { ReceiptFinding } from '#kernel';
import type { Schemas } from '../../api/client';
import { checkFiles, UnreadableFile, type Chosen } from './read-files';
import { FileChoice } from './file-choice';

const NOTHING: Chosen = { letter: null, receipt: null, attachments: [] };

/** Checks a letter, its files and its receipt against each other, on this machine alone. */
export function CheckForm({ recorded }: { recorded: Schemas['PublicReceiptView'] | null }) {
  const [chosen, setChosen] = useState(NOTHING);
  const [wrong, setWrong] = useState<{ letter?: string; receipt?: string }>({});
  const [findings, setFindings] = useState<ReceiptFinding[] | null>(null);
  const [unreadable, setUnreadable] = useState('');
  const choose = (part: Partial<Chosen>) => {
    setChosen((before) => ({ ...before, ...part }));
    setFindings(null);
    setUnreadable('');
  };
  const check = async () => {
    const faults = {
      letter: chosen.letter ? undefined : '请选择意向书内容文件',
      receipt:
        chosen.receipt || recorded ? undefined : '请选择回执文件，或先在上面查到开榜记录里的回执',
    };
    setWrong(faults);
    if (faults.letter || faults.receipt) return;
    try {
      setFindings(await checkFiles(chosen, recorded));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      setUnreadable(error.message);
    }
  };
  return (
    <form
      className="surface objection-form"
      aria-labelledby="check"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <h2 id="check">核对意向书内容</h2>
      <p className="secondary">
        文件只在您这台设备上核对，不会上传。揭榜方登录后，可在“我的揭榜—揭榜回执”下载意向书内容和回执两个文件。
      </p>
      <FileChoice
        label="意向书内容文件"
        hint="letter-v1.json 一类的文件"
        accept=".json,application/json"
        required
        error={wrong.letter}
        onChoose={([file]) => choose({ letter: file ?? null })}
      />
      <FileChoice
        label="回执文件"
        hint={
          recorded
            ? '可不选，不选则与上面开榜记录里的回执核对'
            : '开榜前用它核对；开榜后也可凭编号核对'
        }
        accept=".json,application/json"
        error={wrong.receipt}
        onChoose={([file]) => choose({ receipt: file ?? null })}
      />
      <FileChoice
        label="附件"
        hint="可不选；选了则核对是不是意向书所列的附件"
        multiple
        onChoose={(attachments) => choose({ attachments })}
      />
      {unreadable && (
        <p className="note note-bad" role="alert">
          {unreadable}
        </p>
      )}
      <button type="submit" className="btn btn-primary">
        核对
      </button>
      {findings && <Findings findings={findings} />}
    </form>
  );
}

function Findings({ findings }: { findings: readonly ReceiptFinding[] }) {
  const whole = findings.every(({ holds }) => holds);
  return (
    <div role="status" className="stack-hall">
      <p className={whole ? 'note note-good' : 'note note-bad'}>
        {whole ? '核对通过：这份意向书就是回执所证明的内容。' : '核对未通过，见下列“不符”的各项。'}
      </p>
      <ul className="findings">
        {findings.map(({ what, holds, found }) => (
          <li key={what} className={holds ? undefined : 'finding-bad'}>
            <strong>{holds ? '相符' : '不符'}</strong>　{what}：{found}
          </li>
        ))}
      </ul>
    </div>
  );
}
