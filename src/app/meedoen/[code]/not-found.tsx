import NotFound from "../../not-found.tsx";
import { SeatGone } from "./SeatGone.tsx";

/** As everywhere; and a phone that has no seat here (any more) keeps nothing of the one it had. */
export default function NoSeat() {
  return (
    <>
      <SeatGone />
      <NotFound />
    </>
  );
}
