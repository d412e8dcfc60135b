// Exact decimals: a number is what its shortest decimal says, as people have written it.

const isSafe = Number.isSafeInteger;

/** A BigInt as a number where a double holds it exactly. */
export function integer(exact) {
  const near = Number(exact);
  return Number.isSafeInteger(near) ? near : exact;
}

/** The digits of a number, and how many of them are behind the point. */
export function decimal(value) {
  const [mantissa, exponent = "0"] = String(value).split("e");
  const [whole, fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}

/** The sum of values times their factors: a whole number, or the nearest double. */
export function total(products) {
  const quick = products.reduce((sum, [value, factor]) => {
    const product = isSafe(value) ? value * factor : NaN;
    return isSafe(product) && isSafe(sum + product) ? sum + product : NaN;
  }, 0);
  if (isSafe(quick)) return quick;
  const exact = products.map(([value, factor]) => [decimal(value), BigInt(factor)]);
  const places = Math.max(0, ...exact.map(([value]) => value.places));
  const digits = exact
    .map(([value, factor]) => value.digits * factor * 10n ** BigInt(places - value.places))
    .reduce((left, right) => left + right, 0n);
  const unit = 10n ** BigInt(places);
  return digits % unit ? Number(written(digits, places)) : integer(digits / unit);
}

/** A number as people write it: no trailing zeros, no exponent. */
export function number(value) {
  if (typeof value === "bigint" || isSafe(value)) return String(value);
  const { digits, places } = decimal(value);
  const text = written(digits, places);
  return places ? text.replace(/\.?0+$/, "") : text;
}

function written(digits, places) {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  const point = text.length - places;
  const unsigned = places ? `${text.slice(0, point)}.${text.slice(point)}` : text;
  return digits < 0n ? `-${unsigned}` : unsigned;
}
