"use client";
import "../../../ui/Button.tsx";
import "../../../ui/LengthLeft.tsx";
import "../../../ui/Notice.tsx";
import "../../../ui/TextArea.tsx";
import "../../../ui/TextField.tsx";
import { useEffect } from "react";
import { drafts } from "../../../ui/draft.ts";

/**
 * What the door and the room both need, which each would bring for itself otherwise. It opens the drafts of this tab, which
 * so come while people choose, before anything is typed that they must keep.
 */
export function Ahead() {
  useEffect(() => void drafts(), []);
  return null;
}
