import type { MouseEvent } from "react";
import { fill } from "../../lib/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ChoiceCards } from "../../ui/ChoiceCards.tsx";
import { FoldHead } from "../../ui/Fold.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Side } from "../contract.ts";
import { pictureOf } from "./pictures.ts";
import type { PhoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const CARDS_AT_A_TIME = 6;

type Card = PhoneView["roles"][number];
type RoleCardsProps = { view: PhoneView; firstSide: Side; stepwise: boolean };

/** The cards of the market, six at a time, and a place for a role of one's own. */
export function RoleCards({ view, firstSide, stepwise }: RoleCardsProps) {
  const groups = groupsOf(view, firstSide);
  return (
    <div className="grid gap-3">
      {groups.map(({ side, start, cards }, index) => (
        <details key={cards[0]?.id} name="role-cards" open={index === 0}>
          <FoldHead
            as="h3"
            id={`kaarten-${index}`}
            className="card"
            title={<SideMark side={side} label={texts.sides[side]} />}
            notes={[fill(texts.form.cards, { van: start + 1, tot: start + cards.length })]}
          />
          <div className="mt-3 grid gap-4">
            <ChoiceCards
              name="role"
              type="radio"
              legend={texts.form.pick[side]}
              about={`kaarten-${index}`}
              options={cards.map(optionOf)}
            />
            {stepwise && (
              <Button kind="may" about={`kaarten-${index}`} onClick={turnOver}>
                {texts.form.nextCards}
              </Button>
            )}
          </div>
        </details>
      ))}
      <details name="role-cards">
        <FoldHead as="h3" id="kaarten-eigen" className="card" title={texts.form.ownGroup} />
        <div className="mt-3 grid gap-4">
          <ChoiceCards
            name="role"
            type="radio"
            legend={texts.form.ownPick}
            options={[{ value: "own", label: texts.form.own, text: texts.form.ownText, drawing: pictureOf("own") }]}
          />
          <TextField name="ownName" label={texts.form.ownName} maxLength={60} />
          <ChoiceCards
            name="side"
            type="radio"
            legend={texts.form.ownSide}
            options={[
              { value: "formal", label: texts.sides.formal, drawing: "sides.svg#building", tone: "formal" },
              { value: "informal", label: texts.sides.informal, drawing: "sides.svg#house-heart", tone: "informal" },
            ]}
          />
        </div>
      </details>
    </div>
  );
}

function groupsOf({ roles, offered }: PhoneView, firstSide: Side) {
  const sides: Side[] = firstSide === "formal" ? ["formal", "informal"] : ["informal", "formal"];
  return sides.flatMap((side) => {
    const cards = roles.filter((role) => role.side === side && offered.includes(role.id));
    const starts = cards.map((_, index) => index).filter((index) => index % CARDS_AT_A_TIME === 0);
    return starts.map((start) => ({ side, start, cards: cards.slice(start, start + CARDS_AT_A_TIME) }));
  });
}

const optionOf = ({ id, name, text, side }: Card) => ({
  value: id,
  label: name,
  text,
  drawing: pictureOf(id),
  tone: side,
});

/** Closes this stack of cards and opens the next, also where the browser lets several be open. */
function turnOver({ currentTarget }: MouseEvent<HTMLButtonElement>) {
  const stack = currentTarget.closest("details");
  const next = stack?.nextElementSibling;
  if (!stack || !(next instanceof HTMLDetailsElement)) return;
  stack.open = false;
  next.open = true;
  next.querySelector("summary")?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "start" });
}
