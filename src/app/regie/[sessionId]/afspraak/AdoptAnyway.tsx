"use client";
import type { AgreementWithout } from "../../../../exercises/agreement.ts";
import { fill } from "../../../../lib/text.ts";
import { listed } from "../../../../samenwerkingsafspraak/document/listed.ts";
import { changeStateAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Card } from "../../../../ui/Card.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { SideMark } from "../../../../ui/SideMark.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { FormPlace } from "./Edited.tsx";
import texts from "./texts.json" with { type: "json" };

const { adoptAnyway } = texts;
const DRAWINGS = { agree: "check", discuss: "clock", disagree: "pencil", none: "help" } as const;

/** Who has not agreed to the text that could become final, why, and a second press for adopting it all the same. */
export function AdoptAnyway({ without }: { without: AgreementWithout[] }) {
  const form = useKeptForm(changeStateAction);
  return (
    <Card as="section" tone="sun" className="grid gap-3 wrap-anywhere">
      <h3>{adoptAnyway.title}</h3>
      <p>{adoptAnyway.explain}</p>
      <ul className="grid gap-3">
        {without.map((one) => (
          <Party key={one.partnerId} {...one} />
        ))}
      </ul>
      <form {...form.attributes} className="grid gap-3">
        <FormPlace anchor="afronden" />
        {without.map(({ partnerId }) => (
          <input key={partnerId} type="hidden" name="without[]" value={partnerId} />
        ))}
        <FormNotice form={form}>{form.detail}</FormNotice>
        <details>
          <summary>{adoptAnyway.open}</summary>
          <div className="grid justify-items-start gap-3">
            <p>{adoptAnyway.sure}</p>
            <Button kind="may" name="do" value="adopt" aria-busy={form.busy || undefined}>
              {fill(adoptAnyway.button, { namen: listed(without.map(({ partner }) => partner)) })}
            </Button>
          </div>
        </details>
      </form>
    </Card>
  );
}

function Party({ partner, side, answer, reason, current }: AgreementWithout) {
  const said = texts.assents.short[answer];
  return (
    <li className="grid gap-1">
      <span className="flex flex-wrap items-center gap-x-2">
        <b>
          <bdi>{partner}</bdi>
        </b>{" "}
        <SideMark side={side} />
      </span>
      <span className="flex items-start gap-2">
        <Drawing name={DRAWINGS[current ? answer : "none"]} className="icon flex-none" />
        <span>{current ? said : fill(adoptAnyway.outdated, { antwoord: said })}</span>
      </span>
      {reason && (
        <span className="text-sm" dir="auto">
          {fill(texts.assents.reason, { reden: reason })}
        </span>
      )}
    </li>
  );
}
