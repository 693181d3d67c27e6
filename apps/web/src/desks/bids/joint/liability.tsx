/** What a joint bid means for everyone in it. */
export function Liability() {
  return (
    <div className="note">
      <p>
        <b>联合揭榜的责任</b>
      </p>
      <ul className="letter-points">
        <li>各成员单位都应当具备承接条件，按约定的分工和比例承担工作。</li>
        <li>
          承榜后，联合体各方共同与发榜单位签订协议，就约定的事项对发榜单位承担连带责任（参照《政府采购法》第二十四条）。
        </li>
        <li>同一个榜单，一家单位只能参与一次：同意加入后，不能再独立揭榜或加入其他联合体。</li>
        <li>
          同意的是确定的一版；内容、成员、比例或分工有任何改动，都会形成新的一版，须全体成员重新确认。
        </li>
      </ul>
    </div>
  );
}
