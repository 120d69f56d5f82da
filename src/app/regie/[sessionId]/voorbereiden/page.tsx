import type { Metadata } from "next";
import { mayCheck } from "../../../../contributions/checking/isChecked.ts";
import { readGuests } from "../../../../contributions/guests/reads.ts";
import { exerciseTitle } from "../../../../exercises/exerciseTitle.ts";
import { exercises } from "../../../../exercises/registry.ts";
import { newSecret } from "../../../../lib/ids.ts";
import { todayInNetherlands } from "../../../../samenwerkingsafspraak/document/calendar.ts";
import { hostOf } from "../../../../sessions/access.ts";
import { readHosts, readStanding } from "../../../../sessions/hosts/reads.ts";
import { isBreak } from "../../../../sessions/prepare/template.ts";
import { readProgrammes } from "../../../../sessions/programmes/reads.ts";
import { readRoom, type SessionRoom } from "../../../../sessions/reads.ts";
import { isBegun } from "../../../../sessions/run/programme.ts";
import { shownTitle } from "../../../../sessions/shownTitle.ts";
import { kindsFor } from "../../../../zaal/snapshot/hostCircles.ts";
import { SessionHeader } from "../../../beheer/SessionHeader.tsx";
import { StandingNotice } from "../../../beheer/StandingNotice.tsx";
import { memberAt } from "../../../memberAt.ts";
import { NotHere } from "../../../NotHere.tsx";
import { FollowSession } from "../FollowSession.tsx";
import { DetailsForm } from "./DetailsForm.tsx";
import { Guests } from "./Guests.tsx";
import { Hosts } from "./Hosts.tsx";
import { Partners } from "./Partners.tsx";
import { Programme } from "./Programme.tsx";
import { SaveProgramme } from "./SaveProgramme.tsx";
import { StartCard } from "./StartCard.tsx";
import { StepNotes } from "./StepNotes.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** Where the facilitator makes a bijeenkomst ready: what, who, the programme, and the button that opens the door. */
export default async function PreparePage({ params }: { params: Promise<{ sessionId: string }> }) {
  const { sessionId } = await params;
  const host = await hostOf(sessionId, await memberAt(`/regie/${sessionId}/voorbereiden`));
  const room = host && (await readRoom(host.sessionId));
  if (!room) return <NotHere what="session" />;
  const once = newSecret();
  const { id, title, area, theme, wifiName, wifiPassword, state } = room;
  return (
    <main id="inhoud" className="mx-auto grid max-w-4xl gap-10 px-4 py-4 pb-12">
      <SessionHeader session={room} title={texts.title} at="prepare" />
      <StandingNotice standing={await readStanding(host)} sessionId={id} title={shownTitle(room)} />
      <Partners sessionId={id} partners={room.partners} partnerships={room.partnerships} once={once} />
      <Guests sessionId={id} guests={await readGuests(host)} />
      <Programme
        sessionId={id}
        parts={partsOf(room)}
        exercises={exercises.map((exercise) => ({ id: exercise.id, title: exercise.title }))}
        today={state === "closed" ? null : todayInNetherlands()}
        notes={Object.fromEntries(exercises.map(({ id }) => [id, <StepNotes key={id} exercise={id} />]))}
        once={once}
      />
      <SaveProgramme
        sessionId={id}
        teamId={room.teamId}
        title={shownTitle(room)}
        names={(await readProgrammes(host)).map(({ name }) => name)}
        once={once}
      />
      <Hosts sessionId={id} hosts={await readHosts(host)} asker={host.userId} />
      <DetailsForm sessionId={id} values={{ title, area, theme, wifiName, wifiPassword }} />
      <StartCard sessionId={id} state={state} />
      <FollowSession sessionId={id} revision={room.revision} />
    </main>
  );
}

const partsOf = (room: SessionRoom) =>
  room.parts.map((part) => ({
    id: part.id,
    date: part.date,
    startsAt: part.startsAt,
    isOver: part.closedAt !== null,
    isBegun: isBegun(room, part),
    steps: part.steps.map((step) => ({
      id: step.id,
      exercise: step.exercise,
      title: exerciseTitle(step.exercise),
      minutes: step.minutes,
      enabled: step.enabled,
      state: step.state,
      isBreak: isBreak(step.exercise),
      isNow: room.state === "running" && step.id === room.currentStepId,
      ...kindsFor(room, step),
      checks: mayCheck(step) ? step.checks : null,
    })),
  }));
