const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
/** Which of the two words of a double holds sign and exponent: 1 on little-endian machines. */
const high = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** 2^exponent for a whole exponent of −1022..1023, exactly. */
export function powerOfTwo(exponent: number): number {
	words[high] = (exponent + 1023) << 20;
	words[1 - high] = 0;
	return float[0];
}

/** The exponent k of a positive normal double x = m·2^k with 1 ≤ m < 2. */
export function exponentOf(x: number): number {
	float[0] = x;
	return ((words[high] >>> 20) & 0x7ff) - 1023;
}
