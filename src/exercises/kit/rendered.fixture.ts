import { type ComponentType, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { ActionFormProps } from "../../ui/ActionForm.tsx";
import type { Entry, Mine, PhoneAct, PhoneProps, PhotoAct } from "../contract.ts";

/** A form that sends nothing; what it does stands in its hidden fields. */
export const form = (act: PhoneAct | PhotoAct, draft = ""): ActionFormProps => ({
  action: () => {},
  hidden: { act: act.do, id: "id" in act ? act.id : "" },
  draftKey: draft,
  onSend: () => null,
});

type Seen<View, Body> = Pick<PhoneProps<View, Body>, "view" | "stage" | "me"> & Partial<PhoneProps<View, Body>>;

/** The HTML of the phone part of an exercise. */
export const phoneHtml = <View, Body>(Phone: ComponentType<PhoneProps<View, Body>>, seen: Seen<View, Body>): string =>
  renderToStaticMarkup(createElement(Phone, { mine: [], answered: {}, act: form, ...seen }));

/** How many forms of a page do this. */
export const forms = (html: string, act: PhoneAct["do"]): number => html.split(`name="act" value="${act}"`).length - 1;

/** What this phone itself sent, and was kept. */
export const mineOf = <Body>({ id, body, round }: Entry<Body>): Mine<Body> => ({
  ...{ id, body, round },
  status: "saved",
  message: "",
});

/** Which of these texts a view holds. */
export const contains = (view: unknown, texts: string[]): string[] =>
  texts.filter((text) => JSON.stringify(view).includes(text));
