// SHA-256 of a text in UTF-8, in hexadecimal: browsers offer it only to code that can wait.

import { remembered } from "./memory.js";

const MASK = 2n ** 32n - 1n;

function primes(count) {
  const found = [];
  for (let n = 2; found.length < count; n += 1) {
    if (found.every((prime) => n % prime)) found.push(n);
  }
  return found;
}

/** The first 32 bits behind the point of the root of a prime. */
function fraction(prime, degree) {
  const wanted = BigInt(prime) << BigInt(32 * degree);
  let low = 0n;
  for (let bit = 1n << 36n; bit; bit >>= 1n) {
    if ((low + bit) ** BigInt(degree) <= wanted) low += bit;
  }
  return Number(low & MASK);
}

const CONSTANTS = primes(64).map((prime) => fraction(prime, 3));
const INITIAL = primes(8).map((prime) => fraction(prime, 2));

const turned = (word, bits) => (word >>> bits) | (word << (32 - bits));

function padded(bytes) {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const whole = new Uint8Array(length);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  new DataView(whole.buffer).setBigUint64(length - 8, BigInt(bytes.length) * 8n);
  return new DataView(whole.buffer);
}

function schedule(view, start) {
  const words = new Int32Array(64);
  for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(start + 4 * i);
  for (let i = 16; i < 64; i += 1) {
    const [a, b] = [words[i - 15], words[i - 2]];
    const first = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
    const second = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
    words[i] = words[i - 16] + first + words[i - 7] + second;
  }
  return words;
}

function compressed(state, words) {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + CONSTANTS[i] + words[i]) | 0;
    const stirred = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (stirred + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) | 0);
}

export const sha256 = remembered((text) => {
  const view = padded(new TextEncoder().encode(text));
  let state = INITIAL;
  for (let start = 0; start < view.byteLength; start += 64) {
    state = compressed(state, schedule(view, start));
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
});
