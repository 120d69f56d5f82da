import type { Reply } from "../../../../exercises/contract.ts";
import { SideMark } from "../../../../ui/SideMark.tsx";
import words from "./answers.texts.json" with { type: "json" };

/** What organisations answered where it is no contribution, such as whether they agree. */
export function Replies({ replies }: { replies: Reply[] }) {
  if (replies.length === 0) return null;
  return (
    <div>
      <h3 className="border-b border-line text-base">{words.replies}</h3>
      <ul className="divide-y divide-line">
        {replies.map(({ id, title, side, text }) => (
          <li key={id} className="py-2">
            <p dir="auto" className="[overflow-wrap:anywhere]">
              {text}
            </p>
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
              <bdi className="[overflow-wrap:anywhere]">{title}</bdi>
              <SideMark side={side} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
