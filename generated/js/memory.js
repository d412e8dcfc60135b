// What is asked for again and again, as at every key of a page, is worked out once.

const MOST = 4096;

/** *make* that remembers what it made of each of a few thousand texts. */
export function remembered(make) {
  const made = new Map();
  return (text, ...more) => {
    if (!made.has(text)) {
      if (made.size >= MOST) made.clear();
      made.set(text, make(text, ...more));
    }
    return made.get(text);
  };
}
