"use client";
import { PARKED_MAX } from "../../../contributions/parked/limits.ts";
import type nl from "../../../contributions/parked/texts.json";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { Button } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useWords } from "../../../ui/Words.tsx";
import type { Phone } from "./usePhone.ts";

type ParkingProps = {
  phone: Phone;
  /** What stands on the list, where the wall shows it. */
  shown: string[] | undefined;
};

const NOWHERE = { id: "", round: 0 };

/** Something that is for later: one line from any step, what this phone put there, and the list while the wall shows it. */
export function Parking({ phone, shown }: ParkingProps) {
  const { texts } = useWords<typeof nl>("contributions/parked/texts");
  const formFor = phone.formsOf(NOWHERE);
  return (
    <section aria-label={texts.title} className="mt-6 flex flex-col gap-4">
      {shown && shown.length > 0 && (
        <div>
          <h2 className="text-lg">{texts.shown}</h2>
          <ul className="flex list-none flex-col gap-2 p-0">
            {shown.map((text, at) => (
              <li key={`${at} ${text}`} className="border-s-4 border-line ps-3 wrap-anywhere">
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <details className="border-t border-line pt-2">
        <summary className="min-h-11 cursor-pointer py-2">{texts.fold}</summary>
        <ActionForm {...formFor({ do: "park" })}>
          <div className="flex flex-col items-start gap-3 pb-2">
            <TextField name="text" label={texts.label} help={texts.help} maxLength={PARKED_MAX} className="w-full" />
            <Button>{texts.press}</Button>
          </div>
        </ActionForm>
      </details>
      {phone.parked.length > 0 && (
        <div>
          <p className="text-muted">{texts.own}</p>
          <ul className="flex list-none flex-col gap-1 p-0">
            {phone.parked.map(({ id, text }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3">
                <bdi className="min-w-0 flex-1 wrap-anywhere">{text}</bdi>
                <ActionForm {...formFor({ do: "unpark", id })}>
                  <Button kind="undo">
                    <span>{texts.away}</span>
                    <span className="sr-only">
                      {" "}
                      <bdi>{text}</bdi>
                    </span>
                  </Button>
                </ActionForm>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
