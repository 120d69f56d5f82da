"use client";
import { useState } from "react";
import { pictureOf } from "../../../sessions/door/picture.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Drawing } from "../../../ui/Drawing.tsx";
import type { BesideView } from "../../../zaal/snapshot/besideView.ts";
import type { PhoneWords } from "./phoneWords.ts";
import { useDutch } from "./useDutch.ts";
import type { Phone } from "./usePhone.ts";

type Turns = Extract<BesideView, { kind: "turns" }>;

type TurnLineProps = { turns: Turns; me: string; phone: Phone; words: PhoneWords };

const APART = { id: "", round: 0 };

/** Whose turn it is in a round, and who comes after; who has it may pass. Nothing is typed. */
export function TurnLine({ turns: { now, next }, me, phone, words: { turns, hand } }: TurnLineProps) {
  const [failed, setFailed] = useState("");
  const pass = (form: FormData) => {
    setFailed("");
    void phone.sendNow({ do: "pass" }, form).then(setFailed, () => setFailed(hand.lost));
    return null;
  };
  return (
    <section className="card flex flex-col gap-2">
      <p>{turns.title}</p>
      {now === me ? <p className="text-question">{turns.you}</p> : <Who lead={turns.now} label={now} />}
      {next === me && <p>{turns.youNext}</p>}
      {next !== null && next !== me && <Who lead={now === me ? turns.after : turns.next} label={next} />}
      {now === me && (
        <ActionForm {...phone.formsOf(APART)({ do: "pass" })} onSend={pass}>
          <Button kind="may">{turns.pass}</Button>
          {failed && <p>{failed}</p>}
        </ActionForm>
      )}
    </section>
  );
}

/** A seat by its picture and the word that stands on the wall. */
function Who({ lead, label }: { lead: string; label: string }) {
  const dutch = useDutch();
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <span>{lead}</span>
      <span className="inline-flex items-center gap-1.5">
        <Drawing name={pictureOf(label)} className="icon" />
        <b {...dutch}>{label}</b>
      </span>
    </p>
  );
}

/** The same in a sentence, for who does not see it change: only when it is this phone's turn, or nearly. */
export const turnSpoken = (beside: BesideView | null, me: string, { turns }: PhoneWords): string =>
  beside?.kind !== "turns" ? "" : beside.now === me ? turns.you : beside.next === me ? turns.youNext : "";
