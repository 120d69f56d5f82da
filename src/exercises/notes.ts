/** A line for the facilitator; `own` marks what the sources do not hold ("eigen invulling"). */
export type NoteLine = { text: string; own: boolean };

/** What the facilitator says, does and watches for in one round. */
export type RoundNotes = {
  goal: NoteLine;
  /** To read aloud: what we are going to do, and how. */
  say: NoteLine;
  /** How the room is set, and what to have ready. */
  setup: NoteLine[];
  ask: NoteLine[];
  tips: NoteLine[];
  pitfalls: NoteLine[];
};

/** The script of an exercise, with what to bring for it. `own` where the sources do not hold the exercise at all. */
export type Notes = { goal: string; bring: string[]; source: string; own: boolean; rounds: RoundNotes[] };

/** A line of our own, or the number of one that the toolkit's content has. */
type ScriptLine = number | string;

/** The script as an exercise keeps it in its `script.json`. */
type Script = {
  bring: string[];
  rounds: {
    /** Where it is not that of the whole exercise. */
    goal?: string;
    say: string;
    setup: string[];
    ask: ScriptLine[];
    tips: ScriptLine[];
    pitfalls: string[];
  }[];
};

/** What the toolkit has for the facilitator of an exercise. */
type Toolkit = {
  goal: string;
  participantPrompts: string[];
  facilitatorTips: string[];
  source: { seed: string | null; where: string };
};

/** The script of an exercise: its own lines, and those of the toolkit's content. */
export function notesOf(toolkit: Toolkit, { bring, rounds }: Script): Notes {
  const { seed, where } = toolkit.source;
  const isOwn = seed === null;
  const own = (text: string): NoteLine => ({ text, own: true });
  const lines = (among: string[], asked: ScriptLine[]): NoteLine[] =>
    asked.map((line) => (typeof line === "string" ? own(line) : { text: among[line] ?? "", own: isOwn }));
  return {
    goal: toolkit.goal,
    bring,
    source: seed ? `${seed}: ${where}` : where,
    own: isOwn,
    rounds: rounds.map(({ goal, say, setup, ask, tips, pitfalls }) => ({
      goal: goal ? own(goal) : { text: toolkit.goal, own: isOwn },
      say: own(say),
      setup: setup.map(own),
      ask: lines(toolkit.participantPrompts, ask),
      tips: lines(toolkit.facilitatorTips, tips),
      pitfalls: pitfalls.map(own),
    })),
  };
}
