import type { ReactNode } from "react";
import type { PhoneProps } from "../contract.ts";
import { Explained } from "./Explained.tsx";
import type { PartLines } from "./lines.ts";
import { OneAtATime } from "./OneAtATime.tsx";
import { Others } from "./Others.tsx";
import { SentTexts } from "./SentTexts.tsx";
import { Writing } from "./Writing.tsx";

type Text = { text: string };

type QuestionsProps<Body extends Text> = Pick<PhoneProps<unknown, Body>, "mine" | "act" | "asked" | "stage"> & {
  questions: { id: string; title: ReactNode }[];
  /** The field of the body that says to which question it is an answer. */
  field: keyof Body & string;
  /** What else goes along with every answer. */
  along?: Record<string, string>;
  maxLength: number;
  /** What helps with a question, behind a tap. */
  explained: ReactNode | ((id: string) => ReactNode);
  /** What others wrote to each question, under this title; where they answer `together`, what one of them did is done. */
  others?: { title: string; parts: PartLines[]; together?: true };
  /** Choices before the words; `about` is the id of the question. */
  choices?: (about: string) => ReactNode;
  /** What is missing in what is sent beside its words; null for nothing. */
  missing?: (sent: FormData) => string | null;
};

/** Questions one at a time, each with a field for words, what this phone answered to it, and what others did. */
export function Questions<Body extends Text>({
  questions,
  field,
  along,
  maxLength,
  explained,
  others,
  choices,
  missing,
  ...phone
}: QuestionsProps<Body>) {
  const { mine, act, asked = null, stage } = phone;
  const sentTo = (id: string) => mine.filter(({ body }) => body[field] === id);
  const othersTo = (id: string) => others?.parts.find((part) => part.id === id);
  const isDone = (id: string) =>
    sentTo(id).length > 0 || (others?.together === true && (othersTo(id)?.lines ?? []).length > 0);
  const list = questions.map((question) => ({ ...question, isDone: isDone(question.id) }));
  return (
    <OneAtATime questions={list} asked={asked} draftOf={(id) => act({ do: "contribute" }, id).draftKey}>
      {(id, about) => (
        <>
          <Writing
            key={id}
            form={act({ do: "contribute" }, id)}
            about={{ [field]: id, ...along }}
            question={about}
            maxLength={maxLength}
            {...(missing && { missing })}
          >
            {choices?.(about)}
          </Writing>
          <Explained>{typeof explained === "function" ? explained(id) : explained}</Explained>
          <SentTexts mine={sentTo(id)} act={act} maxLength={maxLength} isClosed={stage.state === "closed"} />
          {others && <Together title={others.title} mine={sentTo(id)} part={othersTo(id)} />}
        </>
      )}
    </OneAtATime>
  );
}

type TogetherProps<Body> = { title: string; mine: PhoneProps<unknown, Body>["mine"]; part: PartLines | undefined };

/** What others answered: what this phone sent itself stands above. */
function Together<Body>({ title, mine, part }: TogetherProps<Body>) {
  const { lines = [], more = 0 } = part ?? {};
  const others = lines.filter(({ id }) => !mine.some((own) => own.id === id));
  if (others.length === 0) return null;
  const unlisted = mine.filter(({ id, status }) => status === "saved" && !lines.some((line) => line.id === id));
  return (
    <section className="flex flex-col gap-2">
      <h3>{title}</h3>
      <Others lines={others} more={more - unlisted.length} />
    </section>
  );
}
