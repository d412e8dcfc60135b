// What compiled expressions call. An integer is a number while a double holds it exactly and a
// BigInt beyond, never otherwise, so that === compares values. Text is counted in code points.

import { decimal, integer } from "./decimal.js";

/** A rule that cannot be evaluated; never a finding. */
export class Unevaluable extends Error {
  constructor(name, message) {
    super(message);
    this.name = name;
  }
}

// A rounded double is never a safe integer when the exact result is none.
const normal = (quick, exact) => (Number.isSafeInteger(quick) ? quick : integer(exact()));
const numbers = (left, right) => typeof left === "number" && typeof right === "number";

export const add = (left, right) =>
  normal(numbers(left, right) ? left + right : NaN, () => BigInt(left) + BigInt(right));

export const subtract = (left, right) =>
  normal(numbers(left, right) ? left - right : NaN, () => BigInt(left) - BigInt(right));

export const multiply = (left, right) =>
  normal(numbers(left, right) ? left * right : NaN, () => BigInt(left) * BigInt(right));

/** Remainder with the sign of the dividend. */
export const remainder = (left, right) =>
  normal(numbers(left, right) ? left % right : NaN, () => BigInt(left) % BigInt(right));

/** The sum of a list of integers; of none it is 0. */
export const sum = (items) => items.reduce(add, 0);

/** The value itself; an error of the rule beyond 64 bits. */
export function int64(value) {
  if (value < -(2n ** 63n) || value >= 2n ** 63n) {
    throw new Unevaluable("OverflowError", `${value} does not fit into 64 bits`);
  }
  return value;
}

/** An amount in its smallest unit, halves to the even one; a blank counts as 0. */
export function scaled(amount, decimals) {
  if (amount === null) return 0;
  if (Number.isInteger(amount)) return multiply(amount, 10 ** decimals);
  const { digits, places } = decimal(amount);
  if (places <= decimals) return integer(digits * 10n ** BigInt(decimals - places));
  const unit = 10n ** BigInt(places - decimals);
  const [whole, rest] = [digits / unit, 2n * (digits % unit)];
  const size = rest < 0n ? -rest : rest;
  const up = size > unit || (size === unit && whole % 2n !== 0n);
  return integer(up ? whole + (digits < 0n ? -1n : 1n) : whole);
}

// ---------------------------------------------------------------------- text and lists

/** Number of items or of code points. */
export const size = (value) => (typeof value === "string" ? [...value].length : value.length);

/** The character at an index, empty just behind the last. */
export function character(text, index) {
  const characters = [...text];
  if (index < 0 || index > characters.length) {
    const message = `no character ${index} in a text of ${characters.length}`;
    throw new Unevaluable("IndexError", message);
  }
  return characters[Number(index)] ?? "";
}

/** Where a part begins in a text, in code points; -1 where it does not occur. */
export function find(text, part) {
  const at = text.indexOf(part);
  return at < 0 ? -1 : size(text.slice(0, at));
}

/** Below, at or above 0 as the first text comes before, with or after the other, by code points. */
export function order(left, right) {
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const [one, other] = [left.charCodeAt(at), right.charCodeAt(at)];
    // Half of a pair stands for a code point beyond all that are no pairs.
    if (one !== other) return isHalf(one) === isHalf(other) ? one - other : isHalf(one) ? 1 : -1;
  }
  return left.length - right.length;
}

const isHalf = (unit) => unit >= 0xd800 && unit <= 0xdfff;

/** Every combination of keys, the last dimension running fastest. */
export const each = (...dimensions) =>
  dimensions.reduce((found, keys) => found.flatMap((b) => keys.map((key) => [...b, key])), [[]]);
