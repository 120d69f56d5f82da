"use client";
import { Component, type ReactNode } from "react";

type SafelyProps = {
  children: ReactNode;
  fallback: ReactNode /** Another value gives the children a new chance. */;
  turn: string | number;
};

/** Keeps a page standing when one part of it breaks: that part shows `fallback` until `turn` changes. */
export class Safely extends Component<SafelyProps, { brokenAt: string | number | null }> {
  override state: { brokenAt: string | number | null } = { brokenAt: null };

  override componentDidCatch(): void {
    this.setState({ brokenAt: this.props.turn });
  }

  static getDerivedStateFromError(): { brokenAt: string } {
    return { brokenAt: "" };
  }

  override render(): ReactNode {
    const { brokenAt } = this.state;
    return brokenAt === null || (brokenAt !== "" && brokenAt !== this.props.turn)
      ? this.props.children
      : this.props.fallback;
  }
}
