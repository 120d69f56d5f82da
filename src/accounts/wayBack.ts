const START = "/beheer";
/** Where somebody comes after signing out. */
export const SIGNED_OUT = "/inloggen?uit=ja";
/** Where somebody comes after choosing a new password by a link. */
export const NEW_PASSWORD = "/inloggen?nieuw=ja";
// Pages of ours for who is signed in, and nothing that a browser could take for another site.
const PAGE = /^\/(beheer|regie|uitnodiging)(\/[\w-]+)*(\?(team|versie)=[\w-]+)?$/;

/** Where to sign in, and then come back to `path`. */
export const signInPath = (path: string): string => `/inloggen?naar=${encodeURIComponent(path)}`;

/** Where to go after signing in: to the page that was asked for, if it is one of ours. */
export const pageAfter = (asked: unknown): string => (typeof asked === "string" && PAGE.test(asked) ? asked : START);
