import { entry } from './memory';

const LN2_HIGH: f64 = 6.9314718036912382e-1;
const LN2_LOW: f64 = 1.9082149292705877e-10;
const INVERSE_LN2: f64 = 1.4426950408889634;
const SQRT2: f64 = 1.4142135623730951;

/** 2^exponent for a whole exponent of −1022..1023, exactly. */
function powerOfTwo(exponent: i32): f64 {
	return reinterpret<f64>((<i64>exponent + 1023) << 52);
}

/** The exponent k of a positive normal double x = m·2^k with 1 ≤ m < 2. */
function exponentOf(x: f64): i32 {
	return ((<i32>(reinterpret<u64>(x) >>> 52)) & 0x7ff) - 1023;
}

/** The natural logarithm, as numeric/ln.ts has it, to the bit. */
export function ln(x: f64): f64 {
	if (!(x > 0)) return x === 0 ? -Infinity : NaN;
	if (x === Infinity) return Infinity;
	if (x < 2.2250738585072014e-308) return ln(x * 18014398509481984) - 54 * (LN2_HIGH + LN2_LOW);
	let k = exponentOf(x);
	let m = k < -1000 || k > 1000 ? x * powerOfTwo(-k >> 1) * powerOfTwo(-k - (-k >> 1)) : x * powerOfTwo(-k);
	if (m > SQRT2) {
		m *= 0.5;
		k += 1;
	}
	const s = (m - 1) / (m + 1);
	const t = s * s;
	const low = t * (1.0 / 3 + t * (1.0 / 5 + t * (1.0 / 7 + t * (1.0 / 9 + t * (1.0 / 11)))));
	const squared = t * t;
	const sixth = squared * squared * squared;
	const high = 1.0 / 13 + t * (1.0 / 15 + t * (1.0 / 17 + t * (1.0 / 19 + t * (1.0 / 21 + t * (1.0 / 23)))));
	const series = low + sixth * high;
	const f = 2 * s;
	return <f64>k * LN2_HIGH + (f + (f * series + <f64>k * LN2_LOW));
}

/** How far `lnNearly` may be off. */
export const NEARLY: f64 = 2e-6;

/**
 * The natural logarithm of a positive normal double within NEARLY, in a third of the time: a polynomial fitted at
 * Chebyshev's nodes to ln m over 1 ≤ m < 2.
 */
export function lnNearly(x: f64): f64 {
	const bits = reinterpret<u64>(x);
	const t = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000) - 1.5;
	const tt = t * t;
	const low = 0.40546529152098637 + 0.666683672601748 * t;
	const middle = -0.22224539741031835 + 0.09823154225974742 * t;
	const high = -0.048929034670483866 + 0.030449004538606037 * t - 0.01741407752424505 * tt;
	return <f64>exponentOf(x) * (LN2_HIGH + LN2_LOW) + (low + tt * (middle + tt * high));
}

/** 1/n! for n = 13 … 0. */
const taylor = memory.data(14 * 8, 16);

/** e^x, as numeric/exp.ts has it, to the bit. */
export function exp(x: f64): f64 {
	if (x !== x) return x;
	if (x > 709.782712893384) return Infinity;
	if (x < -745.1332191019412) return 0;
	const scaled = x * INVERSE_LN2;
	let k = floor(scaled);
	if (scaled - k >= 0.5) k += 1;
	const r = x - k * LN2_HIGH - k * LN2_LOW;
	let sum: f64 = 0;
	for (let i = 0; i < 14; i++) sum = sum * r + load<f64>(entry(taylor, i));
	const whole = <i32>k;
	if (whole > 1023) return sum * 2 * powerOfTwo(whole - 1);
	if (whole < -1022) return sum * powerOfTwo(whole + 100) * powerOfTwo(-100);
	return sum * powerOfTwo(whole);
}

/** base^exponent for a whole exponent of 0 .. 2^31 − 1, by repeated squaring. */
function wholePower(base: f64, exponent: i32): f64 {
	let result: f64 = 1;
	let square = base;
	for (let rest = exponent; rest > 0; rest >>= 1) {
		if ((rest & 1) === 1) result *= square;
		square *= square;
	}
	return result;
}

/** stay^n for a whole n ≥ 0. */
export function powerOf(stay: f64, n: f64): f64 {
	return n < 2147483648 ? wholePower(stay, <i32>n) : exp(n * ln(stay));
}

/** 1/k up to 1023: a product instead of a division in every step of a walk. */
const inverses = memory.data(1024 * 8, 16);

export function inverse(k: i32): f64 {
	return load<f64>(entry(inverses, k));
}

/** Larger ones are not looked up. */
export const TABLE_SIZE: i32 = 65_536;
const HALF_LN_TWO_PI: f64 = 0.9189385332046727;

/** ln k!, for k up to what was last asked for by `tableLogFactorials`. */
const logFactorials = memory.data(65_536 * 8, 16);
let tabled: i32 = 1;

/** Fills the table up to a whole number below TABLE_SIZE: most businesses need little of it, and a start should not wait. */
export function tableLogFactorials(most: i32): void {
	for (; tabled < most; tabled++) {
		const last = load<f64>(entry(logFactorials, tabled));
		store<f64>(entry(logFactorials, tabled + 1), last + ln(<f64>(tabled + 1)));
	}
}

/** ln k! from the table as it is. */
export function tabledLogFactorial(k: i32): f64 {
	return load<f64>(entry(logFactorials, k));
}

/** ln k! for a whole k ≥ 0: a table below TABLE_SIZE, Stirling's series above (relative error below 1e-15). */
export function logFactorial(k: f64): f64 {
	if (k < <f64>TABLE_SIZE) {
		tableLogFactorials(<i32>k);
		return tabledLogFactorial(<i32>k);
	}
	const inverted = 1 / k;
	const square = inverted * inverted;
	const series = inverted * (1.0 / 12 - square * (1.0 / 360 - square / 1260));
	return (k + 0.5) * ln(k) - k + HALF_LN_TWO_PI + series;
}

/** Fills the tables that do not depend on what is asked. */
export function fillTables(): void {
	let factorial: f64 = 1;
	for (let n = 0; n < 14; n++) {
		if (n > 0) factorial /= <f64>n;
		store<f64>(entry(taylor, 13 - n), factorial);
	}
	for (let k = 0; k < 1024; k++) store<f64>(entry(inverses, k), 1 / <f64>k);
}
