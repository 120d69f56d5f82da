import type { SubmitEvent } from "react";
import { parkedAction } from "../../../../contributions/actions.ts";
import { PARKED_MAX } from "../../../../contributions/parked/limits.ts";
import { fill } from "../../../../lib/text.ts";
import { uuid7 } from "../../../../lib/uuid7.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Card } from "../../../../ui/Card.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import type { HostParked } from "../../../../zaal/snapshot/parked.ts";
import { QuietButton } from "../QuietButton.tsx";
import type { Acts } from "../useRegie.ts";
import texts from "./texts.json" with { type: "json" };

type ParkedCardProps = { sessionId: string; parked: HostParked["parked"]; isOver: boolean; acts: Acts };

/** What is for later: read it, put it on the wall, say that it was dealt with, add to it. */
export function ParkedCard({ sessionId, parked: { page, pages, items }, isOver, acts }: ParkedCardProps) {
  const open = items.filter(({ done }) => !done);
  const ordered = [...open, ...items.filter(({ done }) => done)];
  const busy = acts.isUnderWay("parked");
  return (
    <Card as="section" id="parkeerplaats" className="space-y-2">
      <h2 className="text-lg">{fill(texts.title, { aantal: open.length })}</h2>
      {items.length === 0 && <p className="text-sm text-muted">{texts.none}</p>}
      <ul className="divide-y divide-line">
        {ordered.map((item) => (
          <Item key={item.id} sessionId={sessionId} item={item} acts={acts} />
        ))}
      </ul>
      {!isOver && (
        <>
          <div className="-mx-2 flex flex-wrap">
            {page === null ? (
              <QuietButton icon="eye" busy={busy} onClick={() => void acts.showParked(0)}>
                {texts.show}
              </QuietButton>
            ) : (
              <QuietButton icon="eye-off" busy={busy} onClick={() => void acts.showParked(null)}>
                {texts.hide}
              </QuietButton>
            )}
            {page !== null && page < pages - 1 && (
              <QuietButton icon="chevron" busy={busy} onClick={() => void acts.showParked(page + 1)}>
                {texts.next}
              </QuietButton>
            )}
          </div>
          <Add sessionId={sessionId} acts={acts} />
        </>
      )}
    </Card>
  );
}

type ItemProps = { sessionId: string; item: HostParked["parked"]["items"][number]; acts: Acts };

/** One of them; its presses are a form for where no script runs. */
function Item({ sessionId, item: { id, text, done }, acts }: ItemProps) {
  const form = useKeptForm(parkedAction);
  const press = { type: "submit", name: "do", busy: acts.isUnderWay(id) } as const;
  return (
    <li className="py-2">
      <p className={`[overflow-wrap:anywhere] ${done ? "text-muted" : ""}`}>
        <bdi>{text}</bdi>
        {done && <span>{` · ${texts.isDone}`}</span>}
      </p>
      <form
        action={form.attributes.action}
        onSubmit={(event) => event.preventDefault()}
        className="-mx-2 flex flex-wrap"
      >
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="parkedId" value={id} />
        <QuietButton {...press} icon="check" value={done ? "open" : "done"} onClick={() => void acts.settle(id, !done)}>
          {done ? texts.open : texts.done}
        </QuietButton>
        <QuietButton {...press} value="remove" onClick={() => void acts.unpark(id)}>
          {texts.remove}
        </QuietButton>
        <FormNotice form={form} />
      </form>
    </li>
  );
}

function Add({ sessionId, acts }: Pick<ItemProps, "sessionId" | "acts">) {
  const form = useKeptForm(parkedAction);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = event.currentTarget;
    const text = String(new FormData(sent).get("text") ?? "").trim();
    if (text === "" || acts.isUnderWay("park")) return;
    void acts.park(uuid7(), text).then(({ refusal }) => !refusal && sent.reset());
  };
  return (
    <form action={form.attributes.action} onSubmit={send} className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="sessionId" value={sessionId} />
      <TextField name="text" label={texts.add} maxLength={PARKED_MAX} className="min-w-0 flex-1 basis-40" />
      <Button kind="may" name="do" value="add" aria-busy={acts.isUnderWay("park") || undefined}>
        {texts.addButton}
      </Button>
      <FormNotice form={form} />
    </form>
  );
}
