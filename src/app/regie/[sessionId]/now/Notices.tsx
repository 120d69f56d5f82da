import type { Hearing } from "../../../../live/connect.ts";
import { Notice } from "../../../../ui/Notice.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Refusal } from "../useRegie.ts";

type NoticesProps = { refusal: Refusal | null; hearing: Hearing; blank: boolean; popupHeld: boolean };

/** What the facilitator must know now: a press that was refused, a lost connection, a dark wall. */
export function Notices({ refusal, hearing, blank, popupHeld }: NoticesProps) {
  const fieldWords = refusal?.fields.map(({ message }) => message).join(" ");
  return (
    <div className="space-y-2 px-4 not-empty:pt-3 xl:px-8">
      {(hearing === "lost" || hearing === "silent") && (
        <p role="status" className="text-sm text-muted">
          {texts.notices[hearing]}
        </p>
      )}
      {blank && (
        <p role="status" className="text-sm font-bold">
          {texts.screen.isBlank}
        </p>
      )}
      {popupHeld && <Notice kind="problem">{texts.notices.popup}</Notice>}
      {/* A colleague who pressed first is no mistake. */}
      {refusal && (
        <Notice kind={refusal.code === "MOVED_ALREADY" ? "info" : "problem"}>{fieldWords || refusal.detail}</Notice>
      )}
    </div>
  );
}
