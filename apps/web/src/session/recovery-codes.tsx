import { useState } from 'react';

/** Ten recovery codes, shown this once, to be printed, saved or written down. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const [kept, setKept] = useState(false);
  return (
    <>
      <h2>请保存这十个恢复码</h2>
      <p>
        手机丢失或换新时，用一个恢复码代替验证码登录，每个只能用一次。
        <b>离开本页后不再显示</b>，请打印或抄下，放在安全的地方，不要和密码放在一起。
      </p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="session-actions no-print">
        <button type="button" className="btn" onClick={() => window.print()}>
          打印
        </button>
        <button type="button" className="btn" onClick={() => save(codes)}>
          存为文本文件
        </button>
      </div>
      <label className="check-line no-print">
        <input type="checkbox" checked={kept} onChange={(event) => setKept(event.target.checked)} />
        我已经保存好
      </label>
      <button type="button" className="btn btn-primary no-print" disabled={!kept} onClick={onDone}>
        完成
      </button>
    </>
  );
}

function save(codes: string[]): void {
  const text = ['揭榜台恢复码（每个只能用一次）', ...codes, ''].join('\r\n');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = '揭榜台恢复码.txt';
  link.click();
  URL.revokeObjectURL(url);
}
