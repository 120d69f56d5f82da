/** The cookies of a call, each as "name=value". */
export const cookiesOf = ({ headers }: Request): string[] => headers.get("cookie")?.split("; ") ?? [];

/** Of a call: its cookie of this name. */
export const cookieOf = (call: Request, name: string): string | undefined =>
  cookiesOf(call)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
