import { redirect } from "next/navigation";

/** The address that is easy to say aloud. */
export default function Page() {
  redirect("/");
}
