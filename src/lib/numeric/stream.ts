/** Bijective scramble of 32 bits (the finalizer of MurmurHash3, Appleby 2011): every input bit moves every output bit. */
export function mixBits(bits: number): number {
	bits ^= bits >>> 16;
	bits = Math.imul(bits, 0x85ebca6b);
	bits ^= bits >>> 13;
	bits = Math.imul(bits, 0xc2b2ae35);
	return bits ^ (bits >>> 16);
}

const GOLDEN = 0x9e3779b9; // 2^32 / golden ratio: consecutive multiples are far apart
const TO_UNIT = 1 / 4294967296;

/**
 * A stream of random numbers that is fully named by its key: xoshiro128++ (Blackman & Vigna 2019), whose state is
 * set from (seed, trial, purpose, step). Opening a stream anew at each month keeps the draws of later months in
 * place when an earlier month takes more or fewer of them, so that curves do not tremble under a moving slider.
 */
export class Stream {
	private readonly state = new Int32Array(4);
	private key = 0;
	private other = 0;

	/**
	 * Moves to a branch of the stream that was opened last, named by a whole number: what the branches before have
	 * taken does not matter to it.
	 */
	branch(name: number): void {
		const state = this.state;
		const step = Math.imul(name + 1, GOLDEN);
		const first = mixBits(this.key + step);
		const second = mixBits(this.other ^ step);
		state[0] = first;
		state[1] = second ^ this.key;
		state[2] = first ^ this.other;
		state[3] = second | 1;
	}

	/** Moves to the stream of a key of four whole numbers. */
	open(seed: number, trial: number, purpose: number, step: number): void {
		let key = mixBits(seed + GOLDEN);
		key = mixBits(key ^ Math.imul(trial + 1, 0x85157af5));
		key = mixBits(key ^ Math.imul(purpose * 4096 + step + 1, 0x2c1b3c6d));
		const other = mixBits(Math.imul(trial, GOLDEN) + Math.imul(step, 0x297a2d39) + purpose);
		this.key = key;
		this.other = other ^ seed;
		const state = this.state;
		state[0] = key;
		state[1] = mixBits(key + GOLDEN);
		state[2] = other ^ seed;
		state[3] = mixBits(other + 0x68bc21eb) | 1; // never all zero
		this.bits();
	}

	private bits(): number {
		const state = this.state;
		const s0 = state[0];
		const s1 = state[1];
		let s2 = state[2] ^ s0;
		let s3 = state[3];
		const sum = (s0 + s3) | 0;
		const result = (((sum << 7) | (sum >>> 25)) + s0) | 0;
		const shifted = s1 << 9;
		s3 ^= s1;
		state[1] = s1 ^ s2;
		state[0] = s0 ^ s3;
		s2 ^= shifted;
		state[2] = s2;
		state[3] = (s3 << 11) | (s3 >>> 21);
		return result >>> 0;
	}

	/** Uniform on the open interval (0, 1), in steps of 2^−32. */
	uniform(): number {
		return (this.bits() + 0.5) * TO_UNIT;
	}
}
