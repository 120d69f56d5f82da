import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { AnswerMark } from "./AnswerMark.tsx";
import type { Line } from "./lines.ts";
import type { AfsprakenProps } from "./phone.tsx";
import texts from "./texts.json" with { type: "json" };

type PhoneLineProps = Pick<AfsprakenProps, "answered" | "act"> & {
  line: Line;
  group: string | undefined;
  supportable: boolean;
};

/** One line of the agreement to read, and to stand behind. */
export function PhoneLine({ line, group, supportable, answered, act }: PhoneLineProps) {
  const { id, text, details, side, support, assent } = line;
  const stands = answered[id] === "ja";
  return (
    <li className="flex flex-col gap-2 border-t border-line pt-2">
      {group && <h3>{group}</h3>}
      <p id={`regel-${id}`} dir="auto">
        {text}
      </p>
      {details?.map((detail) => (
        <p key={detail} className="text-muted" dir="auto">
          {detail}
        </p>
      ))}
      {(side || assent) && (
        <p className="flex flex-wrap gap-x-4">
          {side && <SideMark side={side} />}
          {assent && <AnswerMark {...assent} />}
        </p>
      )}
      {support && <SupportMark {...support} />}
      {support && supportable && (
        <ActionForm {...act({ do: "support-line", id })}>
          <Button kind="may" name="value" value={stands ? "" : "ja"} about={`regel-${id}`} aria-pressed={stands}>
            {stands ? texts.phone.supported : texts.phone.support}
          </Button>
        </ActionForm>
      )}
    </li>
  );
}
