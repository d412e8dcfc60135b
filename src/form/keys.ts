// From cell to cell with the arrows and Enter. Tab does what it always does.

/** The cell beyond *from* in a direction, by where the cells are drawn; null at the edge. */
export function findNext(
  inputs: Iterable<HTMLInputElement>,
  from: HTMLInputElement,
  key: string,
): HTMLInputElement | null {
  const here = from.getBoundingClientRect();
  const across = key === "ArrowLeft" || key === "ArrowRight";
  const forward = key === "ArrowRight" || key === "ArrowDown";
  let best: HTMLInputElement | null = null;
  let least = Infinity;
  for (const each of inputs) {
    const there = each.getBoundingClientRect();
    const [along, aside] = across
      ? [there.left - here.left, overlap(here.top, here.bottom, there.top, there.bottom)]
      : [there.top - here.top, overlap(here.left, here.right, there.left, there.right)];
    const distance = forward ? along : -along;
    if (aside > 1 && distance > 1 && distance < least) [best, least] = [each, distance];
  }
  return best;
}

const overlap = (a: number, b: number, c: number, d: number): number => Math.min(b, d) - Math.max(a, c);

/** The direction that a key asks for in an input; null where it moves the caret, or does something else. */
export function directionOf(event: KeyboardEvent): string | null {
  const input = event.target as HTMLInputElement;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  if (event.key === "Enter") return event.shiftKey ? "ArrowUp" : "ArrowDown";
  if (event.key === "ArrowUp" || event.key === "ArrowDown") return event.key;
  const { selectionStart: start, selectionEnd: end, value } = input;
  const whole = start === 0 && end === value.length;
  if (event.key === "ArrowLeft" && !event.shiftKey && (whole || (start === 0 && end === 0))) return event.key;
  if (event.key === "ArrowRight" && !event.shiftKey && (whole || (start === value.length && end === start))) {
    return event.key;
  }
  return null;
}
